// The clinic board: a patient's program and complaint, its training live with readings beside it, and the diagnosis.

import { themeColours } from "../base/colours.js";
import { make, oncePerFrame } from "../base/elements.js";
import { floatsOf, follow, modelOfView } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { hiddenTable } from "../base/speech.js";
import { say } from "../base/words.js";
import { buttonRow, logToggle, rateControl, speedChoice } from "../live/controls.js";
import { curveInWords, curveOf, curveRows } from "../live/curve.js";
import { drawPlot, followPointer, keptRun, sceneOf } from "../live/plot.js";
import { beginLive, describe, tellDrawn } from "../live/training.js";
import { diagnosis } from "./diagnosis.js";
import { chart, legend, readings, ward } from "./parts.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.replaceChildren(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  follow(model, ["log_axis", "before", "guess"], ask);
  followPointer(view.canvas, (pointer) => { view.pointer = pointer; ask(); });
  const ends = beginLive(model, view, ask);
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const canvas = make("canvas", { class: "plot", role: "img", tabindex: "0" });
  const table = hiddenTable(say("Losses"));
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const curves = legend(model), patients = make("fieldset", { class: "patients" }, ward(model));
  const controls = make("fieldset", { "aria-label": say("Controls") }, buttonRow(model), rateControl(model), speedChoice(model));
  const under = make("div", { class: "under" }, curves.element, logToggle(model));
  const figure = make("div", { class: "figure" }, canvas, under, status);
  const foot = make("fieldset", { class: "foot", "aria-label": say("Diagnosis") }, diagnosis(model));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-cockpit dlcore-clinic", "aria-label": say("Clinic") },
    patients, chart(model), controls, make("div", { class: "body" }, figure, readings(model), foot), table.element);
  return { root, canvas, status, fieldsets: [patients, controls, foot], table, curves, pointer: null };
}

function draw(model, view) {
  if (!view.canvas.clientWidth) return;
  const frame = model.get("frame"), before = model.get("before"), colours = themeColours(view.root);
  view.curves.show(colours);
  view.root.style.setProperty("--good", colours.good);
  const kept = before.curve ? [keptRun(before, say("before"), colours.faint)] : [];
  const level = model.get("guess") > 0 ? { name: say("a fair guess"), loss: model.get("guess") } : null;
  drawPlot(view.canvas, sceneOf(frame, colours, kept, { isLog: model.get("log_axis"), pointer: view.pointer, level }));
  const heads = [say("step"), say("training loss"), say("validation loss")];
  view.table.show(heads, curveRows(curveOf(frame.curve), floatsOf(frame.checks), shortNumber));
  describe(model, view, [curveInWords(frame), ...beforeInWords(before)]);
  tellDrawn(model, view);
}

function beforeInWords(before) {
  const loss = shortNumber(before.loss), validation = shortNumber(before.validation_loss);
  return before.curve ? [say("Before the treatment: training loss {loss}, validation loss {validation}.", { loss, validation })] : [];
}

export default { render };

// The training cockpit: puts the parts together, and draws at most once per animation frame.

import { onThemeChange, themeColours } from "../base/colours.js";
import { make, oncePerFrame } from "../base/elements.js";
import { floatsOf, follow, modelOfView } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { hiddenTable } from "../base/speech.js";
import { say } from "../base/words.js";
import { buttonRow, logToggle, rateControl } from "../live/controls.js";
import { curveInWords, curveOf, curveRows } from "../live/curve.js";
import { drawPlot, followPointer, keptRun, sceneOf } from "../live/plot.js";
import { beginLive, describe, tellDrawn } from "../live/training.js";
import { choices, keepForm, keptColour, legend, probePanel, readings } from "./parts.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  const renewLegend = () => { view.legend.isStale = true; ask(); };
  follow(model, ["kept"], renewLegend);
  follow(model, ["log_axis"], ask);
  followPointer(view.canvas, (pointer) => { view.pointer = pointer; ask(); });
  const ends = [...beginLive(model, view, ask), onThemeChange(renewLegend)];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const canvas = make("canvas", { class: "plot", role: "img", tabindex: "0" });
  const table = hiddenTable(say("Losses"));
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const parts = { readings: readings(), probes: probePanel(), legend: legend(model) };
  const controls = make("fieldset", { "aria-label": say("Controls") }, buttonRow(model), rateControl(model), choices(model));
  const side = make("div", { class: "side" }, parts.readings.element, parts.probes.element);
  const under = make("div", { class: "under" }, parts.legend.element, logToggle(model));
  const foot = make("fieldset", { class: "foot", "aria-label": say("Runs") }, keepForm(model));
  const figure = make("div", { class: "figure" }, canvas, under);
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-cockpit", "aria-label": say("Training cockpit") },
    controls, make("div", { class: "body" }, figure, side), make("div", { class: "bottom" }, foot, status), table.element);
  return { root, canvas, status, fieldsets: [controls, foot], table, ...parts, pointer: null };
}

function draw(model, view) {
  if (!view.canvas.clientWidth) return;
  const frame = model.get("frame"), colours = themeColours(view.root);
  view.readings.show(frame);
  view.probes.show(frame, colours);
  if (view.legend.isStale) view.legend.show(colours);
  view.legend.isStale = false;
  const kept = model.get("kept").map((run, k) => keptRun(run, `${k + 1}  ${run.name}`, keptColour(colours, k)));
  drawPlot(view.canvas, sceneOf(frame, colours, kept, { isLog: model.get("log_axis"), pointer: view.pointer }));
  const heads = [say("step"), say("training loss"), say("validation loss")];
  view.table.show(heads, curveRows(curveOf(frame.curve), floatsOf(frame.checks), shortNumber));
  describe(model, view, [curveInWords(frame), ...keptInWords(model)]);
  tellDrawn(model, view);
}

function keptInWords(model) {
  const kept = model.get("kept").map((run) => run.name).join(", ");
  return kept ? [say("Kept runs: {kept}.", { kept })] : [];
}

export default { render };

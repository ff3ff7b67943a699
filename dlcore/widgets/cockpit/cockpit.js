// The training cockpit: puts the parts together, and draws at most once per animation frame.

import { onThemeChange, themeColours } from "../base/colours.js";
import { make, oncePerFrame } from "../base/elements.js";
import { floatsOf, follow, modelOfView } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { hiddenTable } from "../base/speech.js";
import { say } from "../base/words.js";
import { buttonRow, logToggle, rateControl } from "../live/controls.js";
import { curveInWords, curveOf, curveRows } from "../live/curve.js";
import { drawPlot, followPointer, keptRun, sceneOf } from "../live/plot.js";
import { beginLive, describe, tellDrawn } from "../live/training.js";
import { panelsOf } from "./panels.js";
import { choices, keepForm, keptColour, legend, probePanel, readings } from "./parts.js";
import { rateChips, runFor } from "./rates.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  const renewLegend = () => { view.legend.isStale = true; ask(); };
  follow(model, ["kept"], renewLegend);
  follow(model, ["log_axis", "guessing", "samples_now", "filters_now", "regions_now", "fit_now"], ask);
  view.panels.element?.addEventListener("toggle", ask, true);      // the event does not rise
  followPointer(view.canvas, (pointer) => { view.pointer = pointer; ask(); });
  const ends = [...beginLive(model, view, ask, view.panels.onKey), onThemeChange(renewLegend)];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const canvas = make("canvas", { class: "plot", role: "img", tabindex: "0" });
  const table = hiddenTable(say("Losses"));
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const parts = { readings: readings(), probes: probePanel(model), legend: legend(model), panels: panelsOf(model) };
  const rate = make("div", { class: "rating" }, rateControl(model), rateChips(model));
  const going = make("div", { class: "going" }, buttonRow(model), runFor(model));
  const controls = make("fieldset", { "aria-label": say("Controls") }, going, rate, choices(model));
  const under = make("div", { class: "under" }, parts.legend.element, logToggle(model));
  const foot = make("fieldset", { class: "foot", "aria-label": say("Runs") }, keepForm(model));
  const figure = make("div", { class: "figure" }, canvas, under);
  const body = make("div", { class: "body" }, figure, parts.panels.element ?? "", parts.probes.element);
  const kind = parts.panels.element ? "dlcore-learning" : "dlcore-learning alone";
  const root = make("div", { role: "group", class: `dlcore-widget dlcore-cockpit ${kind}`, "aria-label": say("Training cockpit") },
    controls, parts.readings.element, body, make("div", { class: "bottom" }, foot, status), table.element);
  return { root, canvas, status, fieldsets: [controls, foot], table, ...parts, pointer: null };
}

function draw(model, view) {
  if (!view.canvas.clientWidth) return;
  const frame = model.get("frame"), colours = themeColours(view.root);
  if (view.legend.isStale) view.legend.show(colours);
  view.legend.isStale = false;
  const kept = model.get("kept").map((run, k) => keptRun(run, `${k + 1}  ${run.name}`, keptColour(colours, k)));
  const options = { isLog: model.get("log_axis"), pointer: view.pointer, level: levelOf(model) };
  drawPlot(view.canvas, sceneOf(frame, colours, kept, options));
  view.panels.show(colours);
  view.probes.show(frame, colours);
  view.readings.show(frame);
  const heads = [say("step"), say("training loss"), say("validation loss")];
  view.table.show(heads, curveRows(curveOf(frame.curve), floatsOf(frame.checks), shortNumber));
  describe(model, view, [curveInWords(frame), ...guessInWords(model), ...changesInWords(frame), ...keptInWords(model)]);
  tellDrawn(model, view);
}

// The loss of one who guesses, as a line to compare with.
function levelOf(model) {
  const { loss, classes } = model.get("guessing");
  return loss ? { name: say("guessing: ln {classes} = {loss}", { classes, loss: shortNumber(loss) }), loss } : null;
}

function guessInWords(model) {
  const { loss } = model.get("guessing");
  return loss ? [say("Guessing has the loss {loss}.", { loss: shortNumber(loss) })] : [];
}

function changesInWords({ marks }) {
  const changes = marks.slice(-5).map(([step, words]) => say("at step {step}: {words}", { step: wholeNumber(step), words }));
  return changes.length ? [say("Changed {changes}.", { changes: changes.join(", ") })] : [];
}

function keptInWords(model) {
  const kept = model.get("kept").map((run) => run.name).join(", ");
  return kept ? [say("Kept runs: {kept}.", { kept })] : [];
}

export default { render };

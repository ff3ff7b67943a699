// The training cockpit: puts the parts together, and draws at most once per animation frame.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame } from "../base/elements.js";
import { floatsOf, follow, modelOfView, onKernelGone } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { hiddenTable } from "../base/speech.js";
import { say } from "../base/words.js";
import { buttonRow, rateControl } from "../live/controls.js";
import { curveOf, curveRows } from "../live/curve.js";
import { keepBeating, keepInTouch, playOnSpace, showStatus, tellDrawn } from "../live/training.js";
import { choices, keepForm, legend, logToggle, probePanel, readings } from "./parts.js";
import { drawPlot } from "./plot.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  follow(model, ["frame", "running"], ask);
  follow(model, ["answers"], () => { model.askedAt = null; });
  follow(model, ["kept"], () => { view.legend.isStale = true; ask(); });
  follow(model, ["log_axis"], ask);
  follow(model, ["status", "is_alarm"], () => showStatus(model, view));
  followPointer(view, ask);
  const ends = [
    model.end,
    onThemeChange(() => { view.legend.isStale = true; ask(); }),
    onResize(view.canvas, ask),
    captureKeys(view.root, (event) => playOnSpace(model, event)),
    onKernelGone(model, () => { view.isGone = true; keepInTouch(model, view); }),
    keepBeating(model, view),
  ];
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
  const root = make("section", { class: "dlcore-widget dlcore-cockpit", "aria-label": say("Training cockpit") },
    controls, make("div", { class: "body" }, figure, side), make("div", { class: "bottom" }, foot, status), table.element);
  return { root, canvas, status, controls, foot, table, ...parts, saidAt: 0, pointer: null, isGone: false };
}

function draw(model, view) {
  if (!view.canvas.clientWidth) return;
  const frame = model.get("frame"), colours = themeColours(view.root);
  view.readings.show(frame);
  view.probes.show(frame, colours);
  if (view.legend.isStale) view.legend.show(colours);
  view.legend.isStale = false;
  drawPlot(view.canvas, sceneOf(model, frame, view, colours));
  const heads = [say("step"), say("training loss"), say("validation loss")];
  view.table.show(heads, curveRows(curveOf(frame.curve), floatsOf(frame.checks), shortNumber));
  describe(model, view, frame);
  tellDrawn(model, view);
}

function sceneOf(model, frame, view, colours) {
  const checks = floatsOf(frame.checks), half = checks.length / 2;
  return {
    colours,
    curve: curveOf(frame.curve),
    kept: model.get("kept").map((run) => ({ name: run.name, ...curveOf(run.curve) })),
    checks: { step: checks.subarray(0, half), loss: checks.subarray(half) },
    marks: frame.marks,
    divergences: frame.divergences,
    isLog: model.get("log_axis"),
    pointer: view.pointer,
  };
}

// The curve in words, renewed at most every two seconds while it grows.
function describe(model, view, frame) {
  if (model.get("running") && Date.now() - view.saidAt < 2000) return;
  view.saidAt = Date.now();
  const kept = model.get("kept").map((run) => run.name).join(", ");
  const sentences = [frame.step ? describeCurve(frame) : say("Loss curve: no steps yet.")];
  if (kept) sentences.push(say("Kept runs: {kept}.", { kept }));
  view.canvas.setAttribute("aria-label", sentences.join(" "));
}

function describeCurve(frame) {
  const [first, loss, validation] = [frame.first_loss, frame.loss, frame.validation_loss].map(shortNumber);
  return say("Loss curve: {steps} steps, training loss from {first} to {loss}, validation loss {validation}.",
    { steps: wholeNumber(frame.step), first, loss, validation });
}

function followPointer(view, ask) {
  view.canvas.addEventListener("pointermove", (event) => { view.pointer = event.offsetX; ask(); });
  view.canvas.addEventListener("pointerleave", () => { view.pointer = null; ask(); });
}

export default { render };

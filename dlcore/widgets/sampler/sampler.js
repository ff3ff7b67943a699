// The text sampler: a model is trained, and writes while it learns. Controls and texts to the left, the curve of
// the perplexity to the right.

import { themeColours } from "../base/colours.js";
import { make, oncePerFrame } from "../base/elements.js";
import { floatsOf, follow, modelOfView } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { hiddenTable } from "../base/speech.js";
import { say } from "../base/words.js";
import { buttonRow, rateControl, swatch } from "../live/controls.js";
import { curveOf, curveRows } from "../live/curve.js";
import { beginLive, describe, tellDrawn } from "../live/training.js";
import { pages, perplexityOf, promptControl, readings, temperatureControl, typeReturn } from "./parts.js";
import { drawPerplexity } from "./plot.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.replaceChildren(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  follow(model, ["baselines"], ask);
  follow(model, ["written", "earlier"], oncePerFrame(view.pages.show));
  const ends = beginLive(model, view, ask, typeReturn);
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const canvas = make("canvas", { class: "plot", role: "img", tabindex: "0" });
  const table = hiddenTable(say("Perplexities"));
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const controls = make("fieldset", { "aria-label": say("Controls") }, buttonRow(model), rateControl(model), temperatureControl(model));
  const foot = make("fieldset", { class: "foot", "aria-label": say("Text") }, promptControl(model));
  const key = make("div", { class: "key", "aria-hidden": "true" });
  const parts = { readings: readings(), pages: pages(model) };
  const side = make("div", { class: "side" }, parts.readings.element, canvas, key);
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-cockpit dlcore-sampler", "aria-label": say("Text sampler") },
    controls, foot, make("div", { class: "body" }, parts.pages.element, side), status, table.element);
  return { root, canvas, status, fieldsets: [controls, foot], table, key, ...parts };
}

function draw(model, view) {
  if (!view.canvas.clientWidth) return;
  const frame = model.get("frame"), colours = themeColours(view.root), checks = floatsOf(frame.checks), half = checks.length / 2;
  view.readings.show(frame);
  view.key.replaceChildren(swatch(colours.training, "solid"), say("training"),
    swatch(colours.validation, "dot"), say("held out"));
  drawPerplexity(view.canvas, {
    colours,
    curve: curveOf(frame.curve),
    checks: { step: checks.subarray(0, half), loss: checks.subarray(half) },
    baselines: model.get("baselines"),
    symbols: [...model.get("symbols")].length,
  });
  view.table.show([say("step"), say("training"), say("held out")], curveRows(curveOf(frame.curve), checks, perplexityOf));
  describe(model, view, [perplexityInWords(frame), ...marksInWords(model)]);
  tellDrawn(model, view);
}

function marksInWords(model) {
  const marks = Object.entries(model.get("baselines")).map(([name, value]) => `${name} ${shortNumber(value)}`).join(", ");
  return marks ? [say("To beat: {marks}.", { marks })] : [];
}

function perplexityInWords(frame) {
  if (!frame.step) return say("Perplexity: no steps yet.");
  const [first, last, heldOut] = [frame.first_loss, frame.loss, frame.validation_loss].map(perplexityOf);
  return say("Perplexity: {steps} steps, training {first} to {last}, held out {heldOut}.",
    { steps: wholeNumber(frame.step), first, last, heldOut });
}

export default { render };

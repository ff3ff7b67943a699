// The cockpit's controls and readings as DOM elements. Each function makes one part and keeps it in step with
// the model's traits, which are the only state.

import { make, write } from "../base/elements.js";
import { floatsOf, follow, sendTo } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { say } from "../base/words.js";
import { choice, percent, readingsOf, speedChoice, swatch } from "../live/controls.js";
import { drawSparkline } from "../live/marks.js";

const PROBES = [
  { row: 1, name: say("Gradient norm"), isLog: true, show: shortNumber,
    about: say("Length of the gradient vector. It shrinks as training settles; a jump up warns of divergence.") },
  { row: 2, name: say("Update / weight"), isLog: true, show: shortNumber,
    about: [say("Length of one update divided by the length of the weights."),
      say("About 0.001 is usual: much less learns slowly, much more is unstable.")].join(" "),
    now: (ratio) => say("Now one step changes them by {percent} % of their length.", { percent: shortNumber(100 * ratio) }) },
  { row: 3, name: say("Dead ReLUs"), ofRelus: true, isLog: false, show: percent,
    about: say("Share of ReLU units that were zero for every sample of the batch: they pass no gradient.") },
];

export function choices(model) {
  const plain = (trait) => () => model.get(trait).map((value) => [value, String(value)]);
  return make("div", { class: "choices" },
    choice(model, "optimizer_name", say("Optimizer"), plain("optimizer_names")),
    choice(model, "batch_size", say("Batch size"), plain("batch_sizes")),
    speedChoice(model));
}

// The numbers of the present step. Returns the element and `show(frame)`.
export function readings() {
  return readingsOf([
    [say("Step"), (frame) => wholeNumber(frame.step)],
    [say("Epoch"), (frame) => wholeNumber(frame.epoch)],
    [say("Training loss"), (frame) => shortNumber(frame.loss)],
    [say("Validation loss"), (frame) => shortNumber(frame.validation_loss)],
    [say("Validation accuracy"), (frame) => percent(frame.accuracy)],
  ]);
}

// The probes with their sparklines, those of ReLUs where there are some. Returns the element and `show(frame, colours)`.
export function probePanel(model) {
  const cards = PROBES.filter((probe) => !probe.ofRelus || model.get("has_relus")).map(probeCard);
  const show = (frame, colours) => {
    const numbers = floatsOf(frame.probes), n = numbers.length / 4;
    const rows = cards.map(({ probe }) => numbers.subarray(probe.row * n, (probe.row + 1) * n));
    cards.forEach(({ probe, canvas }, k) => drawSparkline(canvas, rows[k], probe.isLog, colours));
    cards.forEach(({ probe, value, now }, k) => {
      const last = n ? rows[k][n - 1] : NaN;
      write(value, probe.show(last));
      if (probe.now && n) write(now, probe.now(last));
    });
  };
  return { element: make("div", { class: "probes" }, ...cards.map((card) => card.element)), show };
}

function probeCard(probe) {
  const value = make("output", { "aria-live": "off" }, "–"), canvas = make("canvas", { "aria-hidden": "true" });
  const now = make("b", {}), element = make("div", { class: "probe", tabindex: "0", role: "group", "aria-label": probe.name,
    "aria-description": probe.about, onclick: () => element.focus() },
    make("span", { class: "name" }, probe.name, make("span", { class: "asks", "aria-hidden": "true" }, "?")), value, canvas,
    make("span", { class: "about", "aria-hidden": "true" }, `${probe.about} `, now));
  return { probe, value, now, canvas, element };
}

// The legend: the present run, and each kept run with a button that removes it. Returns `show(colours)` too.
export function legend(model) {
  const list = make("ul", { class: "legend", "aria-label": say("Curves") });
  const show = (colours) => list.replaceChildren(
    make("li", {}, swatch(colours.training, "solid"), say("training: each batch pale, running mean strong")),
    make("li", {}, swatch(colours.validation, "dot"), say("validation")),
    ...model.get("kept").map((run, k) => keptItem(model, run, k, keptColour(colours, k))));
  return { element: list, show };
}

function keptItem(model, run, k, colour) {
  const end = run.accuracy === null ? shortNumber(run.validation_loss) : percent(run.accuracy);
  const remove = make("button", { type: "button", class: "drop", "aria-label": say("Remove run {name}", { name: run.name }),
    title: say("Remove this run"), onclick: () => sendTo(model, { do: "drop", with: [run.name] }) }, "×");
  const words = say("{number}  {name}: {steps} steps, validation {end}",
    { number: k + 1, name: run.name, steps: wholeNumber(run.steps), end });
  return make("li", { class: "kept" }, swatch(colour, "dashed"), words, remove);
}

// A form, so that Enter in its field keeps the run too.
export function keepForm(model) {
  const field = make("input", { type: "text", class: "run-name", "aria-label": say("Name for the run"), maxlength: "60" });
  const keep = (event) => {
    event.preventDefault();
    sendTo(model, { do: "keep", with: [field.value] });
    field.value = "";
  };
  follow(model, ["optimizer_name", "learning_rate", "batch_size"], () => {
    const rate = shortNumber(model.get("learning_rate"));
    const optimizer = model.get("optimizer_name"), batch = model.get("batch_size");
    field.placeholder = say("{optimizer} {rate}, batch {batch}", { optimizer, rate, batch });
  });
  return make("form", { class: "keeping", onsubmit: keep }, field,
    make("button", { type: "submit", class: "keep", title: say("Lay this curve under the next ones") }, say("Keep run")));
}

export function keptColour(colours, k) {
  return colours.kept[k % colours.kept.length];
}

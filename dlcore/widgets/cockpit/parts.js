// The cockpit's controls and readings as DOM elements. Each function makes one part and keeps it in step with
// the model's traits, which are the only state.

import { make } from "../base/elements.js";
import { floatsOf, follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { AS_MANY_AS_FIT, SPEEDS, choice, percent, swatch } from "../live/controls.js";
import { drawSparkline, keptColour } from "./marks.js";

const PROBES = [
  { row: 1, name: "Gradient norm", isLog: true, show: shortNumber,
    about: "Length of the gradient vector. It shrinks as training settles; a jump up warns of divergence." },
  { row: 2, name: "Update / weight", isLog: true, show: shortNumber,
    about: "Length of one update divided by the length of the weights. About 0.001 is usual: much less learns "
      + "slowly, much more is unstable." },
  { row: 3, name: "Dead ReLUs", isLog: false, show: percent,
    about: "Share of ReLU units that were zero for every sample of the batch: they pass no gradient." },
];

export function choices(model) {
  const plain = (trait) => () => model.get(trait).map((value) => [value, String(value)]);
  const speeds = () => SPEEDS.map((n) => [n, n === AS_MANY_AS_FIT ? "as many as fit" : String(n)]);
  return make("div", { class: "choices" },
    choice(model, "optimizer_name", "Optimizer", plain("optimizer_names")),
    choice(model, "batch_size", "Batch size", plain("batch_sizes")),
    choice(model, "steps_per_frame", "Steps per frame", speeds));
}

// The numbers of the present step. Returns the element and `show(frame)`.
export function readings() {
  const values = {}, list = make("div", { class: "readings" });
  for (const name of ["Step", "Epoch", "Training loss", "Validation loss", "Validation accuracy"]) {
    values[name] = make("output", { "aria-live": "off", "aria-label": name }, "–");
    list.append(make("div", {}, make("span", { class: "name" }, name), values[name]));
  }
  const show = (frame) => {
    values["Step"].textContent = wholeNumber(frame.step);
    values["Epoch"].textContent = wholeNumber(frame.epoch);
    values["Training loss"].textContent = shortNumber(frame.loss);
    values["Validation loss"].textContent = shortNumber(frame.validation_loss);
    values["Validation accuracy"].textContent = percent(frame.accuracy);
  };
  return { element: list, show };
}

// The three probes with their sparklines. Returns the element and `show(frame, colours)`.
export function probePanel() {
  const cards = PROBES.map(probeCard);
  const show = (frame, colours) => {
    const numbers = floatsOf(frame.probes), n = numbers.length / 4;
    for (const { probe, value, canvas } of cards) {
      const row = numbers.subarray(probe.row * n, (probe.row + 1) * n);
      value.textContent = probe.show(n ? row[n - 1] : NaN);
      drawSparkline(canvas, row, probe.isLog, colours);
    }
  };
  return { element: make("div", { class: "probes" }, ...cards.map((card) => card.element)), show };
}

function probeCard(probe) {
  const value = make("output", { "aria-live": "off" }, "–"), canvas = make("canvas", { "aria-hidden": "true" });
  const element = make("div", { class: "probe", tabindex: "0", role: "group", "aria-label": probe.name,
    "aria-description": probe.about },
    make("span", { class: "name" }, probe.name), value, canvas,
    make("span", { class: "about", "aria-hidden": "true" }, probe.about));
  return { probe, value, canvas, element };
}

// The legend: the present run, and each kept run with a button that removes it. Returns `show(colours)` too.
export function legend(model) {
  const list = make("ul", { class: "legend", "aria-label": "Curves" });
  const show = (colours) => list.replaceChildren(
    make("li", {}, swatch(colours.training, "solid"), "training: each batch pale, running mean strong"),
    make("li", {}, swatch(colours.validation, "dot"), "validation"),
    ...model.get("kept").map((run, k) => keptItem(model, run, k, keptColour(colours, k))));
  return { element: list, show };
}

function keptItem(model, run, k, colour) {
  const end = run.accuracy === null ? shortNumber(run.validation_loss) : percent(run.accuracy);
  const remove = make("button", { type: "button", class: "drop", "aria-label": `Remove run ${run.name}`,
    title: "Remove this run", onclick: () => sendTo(model, { do: "drop", with: [run.name] }) }, "×");
  const words = `${k + 1}  ${run.name}: ${wholeNumber(run.steps)} steps, validation ${end}`;
  return make("li", { class: "kept" }, swatch(colour, "dashed"), words, remove);
}

// A form, so that Enter in its field keeps the run too.
export function keepForm(model) {
  const field = make("input", { type: "text", class: "run-name", "aria-label": "Name for the run", maxlength: "60" });
  const keep = (event) => {
    event.preventDefault();
    sendTo(model, { do: "keep", with: [field.value] });
    field.value = "";
  };
  follow(model, ["optimizer_name", "learning_rate", "batch_size"], () => {
    const rate = shortNumber(model.get("learning_rate"));
    field.placeholder = `${model.get("optimizer_name")} ${rate}, batch ${model.get("batch_size")}`;
  });
  return make("form", { class: "keeping", onsubmit: keep }, field,
    make("button", { type: "submit", class: "keep", title: "Lay this curve under the next ones" }, "Keep run"));
}

export function logToggle(model) {
  const box = make("input", { type: "checkbox", class: "log-axis" });
  box.addEventListener("change", () => setTrait(model, "log_axis", box.checked));
  follow(model, ["log_axis"], () => { box.checked = model.get("log_axis"); });
  return make("label", { class: "toggle" }, box, "log scale");
}

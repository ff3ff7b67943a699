// The unroller's controls and the panel with the equations, as DOM elements.

import { make } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

export function goTo(model, position) {
  const last = 2 * model.get("length");
  setTrait(model, "position", Math.min(last, Math.max(0, position)));
}

// Back, Next, to the end, reset, and a slider over all steps: forward, then back.
export function stepControls(model) {
  const by = (change) => () => goTo(model, model.get("position") + change);
  const back = make("button", { type: "button", onclick: by(-1) }, say("◀ Back"));
  const next = make("button", { type: "button", class: "next", onclick: by(1) }, say("Next ▶"));
  const end = make("button", { type: "button", onclick: () => goTo(model, Infinity) }, say("To the end"));
  const reset = make("button", { type: "button", onclick: () => sendTo(model, { do: "reset" }) }, say("Reset"));
  const slider = make("input", { type: "range", min: 0, step: 1, "aria-label": say("Step"),
    oninput: () => goTo(model, Number(slider.value)) });
  const name = make("strong");
  follow(model, ["position", "picture"], () => {
    const T = model.get("picture").length, position = model.get("position");
    const words = position <= T ? say("forward {t} / {T}", { t: position, T })
      : say("backward to {t} / {T}", { t: 2 * T + 1 - position, T });
    slider.max = 2 * T;
    slider.value = position;
    slider.setAttribute("aria-valuetext", words);
    name.textContent = words;
    back.setAttribute("aria-disabled", position === 0);       // not `disabled`: that would lose the focus
    for (const button of [next, end]) button.setAttribute("aria-disabled", position === 2 * T);
  });
  return make("div", { class: "steps" }, back, next, end, reset, slider, name);
}

// Cell, text and weights; a given layer brings its own.
export function networkControls(model) {
  const cell = make("select", { onchange: () => setTrait(model, "cell", cell.value) },
    ...model.get("cells").map((name) => make("option", { value: name }, name)));
  const text = make("input", { type: "text", maxlength: 50, spellcheck: "false", oninput: () => enterText(model, text) });
  const weights = make("button", { type: "button", onclick: () => sendTo(model, { do: "weights" }) }, say("New weights"));
  follow(model, ["cell"], () => { cell.value = model.get("cell"); });
  follow(model, ["text"], () => {
    if (!text.matches(":focus")) text.value = model.get("text");
    text.removeAttribute("aria-invalid");
  });
  if (model.get("is_own"))
    return make("div", { class: "settings" }, make("strong", {}, say("{cell}, as given", { cell: model.get("cell") })));
  return make("div", { class: "settings" }, make("label", {}, `${say("Cell")} `, cell),
    make("label", {}, `${say("Text, 2 to 50 characters")} `, text), weights);
}

function enterText(model, field) {
  const count = [...field.value].length, isSound = count >= 2 && count <= 50;
  field.setAttribute("aria-invalid", String(!isSound));
  if (isSound) setTrait(model, "text", field.value);
}

// A labelled slider for a trait, with its number; isLog: the slider moves over powers of ten.
function slider(model, trait, label, { min, max, step, isLog = false }) {
  const to = isLog ? Math.log10 : (value) => value, from = isLog ? (value) => 10 ** value : (value) => value;
  const input = make("input", { type: "range", min: to(min), max: to(max), step, "aria-label": label,
    oninput: () => setTrait(model, trait, Number(from(Number(input.value)).toPrecision(3))) });
  const number = make("output", { "aria-live": "off" });
  follow(model, [trait], () => {
    const value = model.get(trait);
    if (Number(from(Number(input.value)).toPrecision(3)) !== value) input.value = to(value);
    number.textContent = shortNumber(value);
    input.setAttribute("aria-valuetext", shortNumber(value));
  });
  return make("label", { class: "slider" }, make("span", { class: "name" }, label), input, number);
}

export function sliders(model) {
  const [least, most] = model.get("lengths"), [low, high] = model.get("scales"), [small, large] = model.get("bounds");
  return make("div", { class: "sliders" },
    slider(model, "length", say("Length of the sequence"), { min: least, max: most, step: 1 }),
    slider(model, "scale", say("Spectral radius of Wh"), { min: low, max: high, step: 0.05 }),
    slider(model, "max_norm", say("Clip: bound of the gradient's length"), { min: small, max: large, step: 0.1, isLog: true }));
}

// The equations of the selected unit and step. Returns the element and show().
export function equationPanel(model) {
  const title = make("h4"), rows = make("div", { class: "rows", "aria-live": "polite" });
  const element = make("div", { role: "group", class: "equations", "aria-label": say("Equations of the selected unit") }, title, rows);
  const show = () => {
    const { title: words, rows: list } = model.get("explanation");
    title.textContent = words;
    rows.replaceChildren(...list.map(equationRow));
  };
  return { element, show };
}

function equationRow({ head, symbols, numbers, reason, is_back: isBack }) {
  return make("div", { class: isBack ? "row back" : "row" }, make("span", { class: "head" }, head),
    make("span", { class: "symbols" }, symbols), make("span", { class: "numbers" }, numbers, make("small", {}, reason)));
}

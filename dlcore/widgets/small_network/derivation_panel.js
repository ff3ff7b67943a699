// The panel that explains one number: formulas with symbols and with numbers, and a field to change it.

import { make, tellTrouble } from "../base/elements.js";
import { setTrait, tellKernel } from "../base/model.js";
import { say } from "../base/words.js";

const RANGE = 5;            // of the slider, to both sides; the field takes more

// Returns the element and show().
export function derivationPanel(model) {
  const title = make("h4"), rows = make("div", { class: "rows", "aria-live": "polite" });
  const field = make("input", { type: "number", step: "0.1", "aria-label": say("Value") });
  const slider = make("input", { type: "range", step: "0.05", "aria-label": say("Value") });
  const trouble = make("div", { class: "trouble", role: "alert" });
  const editor = make("div", { class: "editor" }, make("span", {}, say("Change it:")), slider, field, trouble);
  const element = make("div", { role: "group", class: "derivation", "aria-label": say("Derivation") }, title, editor, rows);
  for (const input of [field, slider]) {
    input.addEventListener("input", () => editNumber(model, input, trouble));
    input.addEventListener("change", () => tellKernel(model, { do: "settle" }));      // what follows is another edit
  }
  let named = "";

  const show = () => {
    const name = model.get("selected"), value = model.get("numbers")[name];
    const { title: words, rows: list } = model.get("explanation");
    title.textContent = words;
    rows.replaceChildren(...list.map(buildRow));
    editor.hidden = value === undefined;
    if (editor.hidden) return;
    const isTarget = name.startsWith("target");
    for (const [key, limit] of [["min", isTarget ? 0 : -RANGE], ["max", isTarget ? 1 : RANGE]]) slider.setAttribute(key, limit);
    for (const input of [field, slider]) {
      if (name === named && input.matches(":focus")) continue;      // the learner is typing or dragging
      input.value = Number(value.toPrecision(6));
      input.setAttribute("aria-label", say("Value of {name}", { name }));
      tellTrouble(input, trouble, "");
    }
    named = name;
  };
  return { element, show };
}

// A row of a pass that has not come here yet holds no equation, and stays grey.
function buildRow({ head, words, symbols, numbers, reason }) {
  const isKnown = /[=←]/.test(symbols);
  return make("div", { class: `row ${isKnown ? head : "unknown"}` }, make("span", { class: "head" }, words),
    make("div", { class: "formula" }, make("div", { class: "symbols" }, symbols),
      make("div", { class: "numbers" }, numbers), reason ? make("div", { class: "reason" }, reason) : ""));
}

// What the learner types or drags goes to Python; what is no sound number stays in the field, marked.
function editNumber(model, input, trouble) {
  const value = Number(input.value), name = model.get("selected");
  const [low, high] = name.startsWith("target") ? [0, 1] : [-100, 100];
  const isSound = input.value.trim() !== "" && value >= low && value <= high;
  tellTrouble(input, trouble, isSound ? "" : say("A number from {low} to {high}", { low, high }));
  if (isSound) setTrait(model, "numbers", { ...model.get("numbers"), [name]: value });
}

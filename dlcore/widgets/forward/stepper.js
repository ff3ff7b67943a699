// The forward stepper: the steps as formula, numbers and shapes, the network's drawing, one number explained.

import { isDarkTheme, onThemeChange } from "../base/colours.js";
import { captureKeys, make } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { derivationPanel } from "../small_network/derivation_panel.js";
import { networkDrawing } from "../small_network/drawing.js";
import { equationPanel } from "./equation.js";

const HELP = [say("Click a number to change it."),
  say("In the drawing the arrow keys move between numbers; on the buttons, left and right go back and next.")].join(" ");

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const drawing = networkDrawing((name) => setTrait(model, "selected", name));
  const equation = equationPanel((row) => setTrait(model, "row", row));
  const number = derivationPanel(model);
  const parts = [positionControls(model), equation.element, sampleControls(model), drawing.element, number.element];
  const [steps, formula, settings, network, explained] = parts;
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-backprop dlcore-forward", "aria-label": say("Forward stepper") },
    steps, status, formula, settings, network, make("p", { class: "legend" }, HELP), explained);
  el.replaceChildren(root);

  const shade = () => root.classList.toggle("dlcore-dark", isDarkTheme(el));
  follow(model, ["picture", "selected"], () => drawing.show(model.get("picture"), model.get("selected")));
  follow(model, ["equation"], () => equation.show(model.get("equation")));
  follow(model, ["words"], () => { status.textContent = model.get("words"); });
  follow(model, ["explanation", "numbers"], number.show);
  shade();
  const onKey = (event) => { drawing.onKey(event); stepByKey(event, model); };
  const ends = [model.end, captureKeys(root, onKey), onThemeChange(shade), endWithKernel(model, status, parts)];
  return () => ends.forEach((end) => end());
}

function goTo(model, position) {
  setTrait(model, "position", Math.min(model.get("position_names").length - 1, Math.max(0, position)));
}

// On a button, left and right step; the slider, the fields and the drawing have arrow keys of their own.
function stepByKey(event, model) {
  const change = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!change || event.target.tagName !== "BUTTON") return;
  event.preventDefault();
  goTo(model, model.get("position") + change);
}

// Back, Next, Reset, a slider over all positions, and the name of the present one.
function positionControls(model) {
  const names = model.get("position_names"), last = names.length - 1;
  const button = (text, attributes, onclick) => make("button", { type: "button", ...attributes, onclick }, text);
  const back = button(say("◀ Back"), {}, () => goTo(model, model.get("position") - 1));
  const next = button(say("Next ▶"), { class: "next" }, () => goTo(model, model.get("position") + 1));
  const reset = button(say("Reset"), {}, () => sendTo(model, { do: "reset" }));
  const slider = make("input", { type: "range", min: 0, max: last, step: 1, "aria-label": say("Step"),
    oninput: () => setTrait(model, "position", Number(slider.value)) });
  const name = make("strong");
  follow(model, ["position"], () => {
    const position = model.get("position");
    name.textContent = `${position} / ${last}  ${names[position]}`;
    slider.value = position;
    slider.setAttribute("aria-valuetext", names[position]);
    back.setAttribute("aria-disabled", position === 0);       // not `disabled`: that would lose the focus
    next.setAttribute("aria-disabled", position === last);
  });
  return make("div", { class: "steps" }, back, next, reset, slider, name);
}

// One sample or the batch, which sample is drawn, and the loss.
function sampleControls(model) {
  const batch = make("input", { type: "checkbox", onchange: () => setTrait(model, "is_batch", batch.checked) });
  const rows = make("select", { onchange: () => setTrait(model, "row", Number(rows.value)) });
  const losses = Object.entries(model.get("loss_names")).map(([value, words]) => make("option", { value }, words));
  const loss = make("select", { onchange: () => setTrait(model, "loss_name", loss.value) }, ...losses);
  follow(model, ["is_batch"], () => { batch.checked = model.get("is_batch"); });
  follow(model, ["loss_name"], () => { loss.value = model.get("loss_name"); });
  follow(model, ["samples", "row"], () => {
    const count = model.get("samples").length;
    if (rows.options.length !== count)
      rows.replaceChildren(...Array.from({ length: count }, (_, n) => make("option", { value: n }, say("{n} of {count}", { n: n + 1, count }))));
    rows.value = model.get("row");
  });
  return make("div", { class: "settings" }, make("label", {}, batch, ` ${say("The whole batch in the matrices")}`),
    make("label", {}, `${say("Sample in the drawing")} `, rows), make("label", {}, `${say("Loss")} `, loss));
}

export default { render };

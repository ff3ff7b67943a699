// The backpropagation stepper: the network's drawing, the steps, and the derivation of the selected number.

import { onThemeChange } from "../base/colours.js";
import { captureKeys, make } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { lossChoice, stepByKey, stepControls, wayBack } from "../small_network/controls.js";
import { derivationPanel } from "../small_network/derivation_panel.js";
import { colourIn, networkDrawing, networkLegend } from "../small_network/drawing.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared), names = model.get("step_names");
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const drawing = networkDrawing((name) => setTrait(model, "selected", name)), panel = derivationPanel(model);
  const controls = [stepControls(model, "step", names), settings(model)];
  const figure = make("div", {}, drawing.element, networkLegend(true), help());
  const stage = make("div", { class: "stage" }, figure, make("div", { class: "panels" }, panel.element));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-backprop", "aria-label": say("Backpropagation stepper") },
    ...controls, status, stage);
  el.replaceChildren(root);

  const shade = () => colourIn(root);
  follow(model, ["picture", "selected"], () => drawing.show(model.get("picture"), model.get("selected")));
  follow(model, ["words"], () => { status.textContent = model.get("words"); });
  follow(model, ["explanation", "numbers"], panel.show);
  shade();
  const onKey = (event) => { drawing.onKey(event); stepByKey(event, model, "step", names.length); };
  const ends = [model.end, captureKeys(root, onKey), onThemeChange(shade), endWithKernel(model, status, [...controls, stage])];
  return () => ends.forEach((end) => end());
}

function help() {
  return make("p", { class: "legend" }, make("span", {}, say("Click a number, or move with the arrow keys.")),
    make("span", {}, make("span", { class: "of-gradient" }, "∂"), ` ${say("is the derivative of L by the number above it.")}`));
}

// The loss, the learning rate, one update, and the way back.
function settings(model) {
  const rate = make("input", { type: "number", min: 0, max: 100, step: "any", onchange: () => enterRate(model, rate) });
  follow(model, ["learning_rate"], () => { rate.value = model.get("learning_rate"); });
  return make("div", { class: "settings" }, lossChoice(model), make("label", {}, `${say("Learning rate")} `, rate),
    make("button", { type: "button", onclick: () => sendTo(model, { do: "update" }) }, say("Apply the update")), ...wayBack(model));
}

function enterRate(model, rate) {
  const value = Number(rate.value), isSound = value > 0 && value <= 100;
  rate.setAttribute("aria-invalid", String(!isSound));
  if (isSound) setTrait(model, "learning_rate", value);
}

export default { render };

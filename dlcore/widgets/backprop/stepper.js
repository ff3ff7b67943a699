// The backpropagation stepper: the network's drawing, the steps, and the derivation of the selected number.

import { isDarkTheme, onThemeChange } from "../base/colours.js";
import { captureKeys, make } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { derivationPanel } from "../small_network/derivation_panel.js";
import { networkDrawing } from "../small_network/drawing.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const drawing = networkDrawing((name) => setTrait(model, "selected", name));
  const panel = derivationPanel(model);
  const controls = [stepControls(model), settings(model)];
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-backprop", "aria-label": say("Backpropagation stepper") },
    controls[0], status, drawing.element, legend(), panel.element, controls[1]);
  el.replaceChildren(root);

  const shade = () => root.classList.toggle("dlcore-dark", isDarkTheme(el));
  follow(model, ["picture", "selected"], () => drawing.show(model.get("picture"), model.get("selected")));
  follow(model, ["words"], () => { status.textContent = model.get("words"); });
  follow(model, ["explanation", "numbers"], panel.show);
  shade();
  const ends = [model.end, captureKeys(root, drawing.onKey), onThemeChange(shade),
    endWithKernel(model, status, [...controls, drawing.element, panel.element])];
  return () => ends.forEach((end) => end());
}

// Back, Next, a slider over all steps, and the name of the present one.
function stepControls(model) {
  const names = model.get("step_names"), last = names.length - 1;
  const go = (change) => () => setTrait(model, "step", Math.min(last, Math.max(0, model.get("step") + change)));
  const back = make("button", { type: "button", onclick: go(-1) }, say("◀ Back"));
  const next = make("button", { type: "button", class: "next", onclick: go(1) }, say("Next ▶"));
  const slider = make("input", { type: "range", min: 0, max: last, step: 1, "aria-label": say("Step"),
    oninput: () => setTrait(model, "step", Number(slider.value)) });
  const name = make("strong");
  follow(model, ["step"], () => {
    const step = model.get("step");
    name.textContent = `${step} / ${last}  ${names[step]}`;
    slider.value = step;
    slider.setAttribute("aria-valuetext", names[step]);
    back.disabled = step === 0;
    next.disabled = step === last;
  });
  return make("div", { class: "steps" }, back, next, slider, name);
}

function legend() {
  return make("p", { class: "legend" }, `${say("Click a number, or move with the arrow keys.")} `,
    make("span", { class: "of-gradient" }, "∂"), ` ${say("is the derivative of L by the number above it.")} `,
    say("On a moving wire: what it carries."));
}

// The loss, the learning rate, one update, and the way back to the first numbers.
function settings(model) {
  const options = Object.entries(model.get("loss_names")).map(([value, words]) => make("option", { value }, words));
  const loss = make("select", { onchange: () => setTrait(model, "loss_name", loss.value) }, ...options);
  const rate = make("input", { type: "number", min: 0, max: 100, step: "any", onchange: () => enterRate(model, rate) });
  follow(model, ["loss_name"], () => { loss.value = model.get("loss_name"); });
  follow(model, ["learning_rate"], () => { rate.value = model.get("learning_rate"); });
  return make("div", { class: "settings" },
    make("label", {}, `${say("Loss")} `, loss), make("label", {}, `${say("Learning rate")} `, rate),
    make("button", { type: "button", onclick: () => sendTo(model, { do: "update" }) }, say("Apply the update")),
    make("button", { type: "button", onclick: () => sendTo(model, { do: "reset" }) }, say("Reset")));
}

function enterRate(model, rate) {
  const value = Number(rate.value), isSound = value > 0 && value <= 100;
  rate.setAttribute("aria-invalid", String(!isSound));
  if (isSound) setTrait(model, "learning_rate", value);
}

export default { render };

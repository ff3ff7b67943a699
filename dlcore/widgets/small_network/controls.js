// The buttons that both steppers have.

import { make } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";

// Undo takes back the last edit, Reset all of them. Returns the two buttons.
export function wayBack(model) {
  const ask = (command) => () => sendTo(model, { do: command });
  const undo = make("button", { type: "button", onclick: ask("undo") }, say("Undo"));
  const reset = make("button", { type: "button", onclick: ask("reset") }, say("Reset"));
  follow(model, ["can_undo"], () => undo.setAttribute("aria-disabled", !model.get("can_undo")));   // keeps the focus
  return [undo, reset];
}

// Back, Next, a slider over all steps, and the name of the present one. trait: the number of the step.
export function stepControls(model, trait, names) {
  const last = names.length - 1;
  const go = (change) => setTrait(model, trait, Math.min(last, Math.max(0, model.get(trait) + change)));
  const back = make("button", { type: "button", onclick: () => go(-1) }, say("◀ Back"));
  const next = make("button", { type: "button", class: "next", onclick: () => go(1) }, say("Next ▶"));
  const slider = make("input", { type: "range", min: 0, max: last, step: 1, "aria-label": say("Step"),
    oninput: () => setTrait(model, trait, Number(slider.value)) });
  const name = make("strong");
  follow(model, [trait], () => {
    const step = model.get(trait);
    name.textContent = `${step} / ${last}  ${names[step]}`;
    slider.value = step;
    slider.setAttribute("aria-valuetext", names[step]);
    back.setAttribute("aria-disabled", step === 0);       // not `disabled`: that would lose the focus
    next.setAttribute("aria-disabled", step === last);
  });
  return make("div", { class: "steps" }, back, next, slider, name);
}

// On a button, left and right step; the slider, the fields and the drawing have arrow keys of their own.
export function stepByKey(event, model, trait, count) {
  const change = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!change || event.target.tagName !== "BUTTON") return;
  event.preventDefault();
  setTrait(model, trait, Math.min(count - 1, Math.max(0, model.get(trait) + change)));
}

// Which loss.
export function lossChoice(model) {
  const options = Object.entries(model.get("loss_names")).map(([value, words]) => make("option", { value }, words));
  const loss = make("select", { onchange: () => setTrait(model, "loss_name", loss.value) }, ...options);
  follow(model, ["loss_name"], () => { loss.value = model.get("loss_name"); });
  return make("label", {}, `${say("Loss")} `, loss);
}

// The controls of the probe: what the network is made of, and the curves that are kept.

import { make } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

export function sliders(model) {
  return make("fieldset", { class: "sliders" }, depthSlider(model), scaleSlider(model));
}

function depthSlider(model) {
  const [min, max] = model.get("depths"), number = make("span", { class: "value" });
  const input = make("input", { type: "range", min, max, step: 1, "aria-label": say("Depth"), oninput: () => setTrait(model, "depth", Number(input.value)) });
  follow(model, ["depth"], () => {
    input.value = model.get("depth");
    number.textContent = say("{count} layers", { count: model.get("depth") });
    input.setAttribute("aria-valuetext", number.textContent);
  });
  return make("div", { class: "slider" }, make("div", { class: "head" }, make("span", { class: "name" }, say("Depth")), number), input);
}

// The slider moves over powers of ten; under it stand the scales that have a name. That of residual sums moves with the
// depth, and stands beside the number: nothing shifts when it comes.
function scaleSlider(model) {
  const [low, high] = model.get("scales").map(Math.log10), number = make("span", { class: "value" });
  const input = make("input", { type: "range", min: low, max: high, step: "any", "aria-label": say("Scale of the first weights, log scale"),
    oninput: () => setTrait(model, "scale", Number((10 ** Number(input.value)).toPrecision(3))) });
  const buttons = [0, 1, 2].map(() => make("button", { type: "button" }));
  follow(model, ["scale"], () => {
    const scale = model.get("scale"), words = shortNumber(scale);
    if (Math.abs(Number(input.value) - Math.log10(scale)) > 0.003) input.value = Math.log10(scale);
    number.textContent = words;
    input.setAttribute("aria-valuetext", words);
  });
  follow(model, ["marks"], () => buttons.forEach((button, k) => showMark(button, model, model.get("marks")[k], (scale) => (Math.log10(scale) - low) / (high - low))));
  const [glorot, he, residual] = buttons, head = make("div", { class: "head" }, make("span", { class: "name" }, say("Scale of the first weights")), number, residual);
  return make("div", { class: "slider" }, head, input, make("div", { class: "marks" }, glorot, he));
}

function showMark(button, model, mark, shareOf) {
  button.hidden = !mark;
  if (!mark) return;
  const [name, scale] = mark;
  button.textContent = name;
  button.style.left = `${100 * shareOf(scale)}%`;
  button.title = say("Set the scale to {scale}", { scale: shortNumber(scale) });
  button.onclick = () => setTrait(model, "scale", scale);
}

export function choices(model) {
  const around = make("button", { type: "button", class: "choice", onclick: () => setTrait(model, "is_residual", !model.get("is_residual")) },
    say("Residual connections"));
  follow(model, ["is_residual"], () => around.setAttribute("aria-pressed", model.get("is_residual")));
  return make("fieldset", { class: "made" },
    choice(model, "activation", say("Activation"), model.get("activations").map((name) => [name, name])),
    choice(model, "norm", say("Norm"), model.get("norms").map((name) => [name, name === "none" ? say("none") : name])), around);
}

function choice(model, trait, words, names) {
  const buttons = names.map(([name, shown]) => make("button", { type: "button", class: "choice", onclick: () => setTrait(model, trait, name) }, shown));
  follow(model, [trait], () => buttons.forEach((button, k) => button.setAttribute("aria-pressed", names[k][0] === model.get(trait))));
  return make("div", { class: "field", role: "group", "aria-label": words }, make("span", { class: "name" }, words), make("div", { class: "choices" }, ...buttons));
}

// Keep, and what one can do with what is kept.
export function keepers(model) {
  const button = (command, words) => make("button", { type: "button", onclick: () => sendTo(model, { do: command }) }, words);
  const back = button("go_back", say("Back to the kept")), clear = button("clear", say("Clear the kept"));
  const words = make("span", { class: "kept" });
  follow(model, ["kept"], () => {
    const kept = model.get("kept").words;
    back.disabled = clear.disabled = !kept;
    words.textContent = kept ? say("Kept, in grey: {settings}", { settings: kept }) : "";
  });
  return make("fieldset", { class: "keepers" },
    make("div", { class: "buttons" }, button("keep", say("Keep")), back, clear, button("reset", say("Reset"))), words);
}

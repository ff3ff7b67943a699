// The controls of the lens: text and token, mask and temperature, layer and heads.

import { make, tellTrouble } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

// The whole text, and the selected token alone.
export function textControls(model) {
  const trouble = make("p", { class: "trouble", role: "alert" });
  const text = make("input", { type: "text", spellcheck: "false", autocomplete: "off",
    oninput: () => enter(model, trouble, text, text.value) });
  const token = make("input", { type: "text", class: "token", spellcheck: "false", autocomplete: "off", autocapitalize: "off",
    "aria-label": say("The selected token"), onfocus: () => token.select(), oninput: (event) => {
      const typed = [...(event.data ?? token.value)].at(-1);    // wherever the caret stood
      if (typed) enter(model, trouble, token, replaced(model, typed));
    } });
  const step = (change, sign, name) => make("button", { type: "button", "aria-label": name,
    onclick: () => goTo(model, model.get("place") + change) }, sign);
  follow(model, ["text", "place", "picture"], () => {
    if (!text.matches(":focus")) text.value = model.get("text");
    token.value = model.get("picture").tokens[model.get("place") - 1] ?? "";
    if (token.matches(":focus")) token.select();
    for (const field of [text, token]) tellTrouble(field, trouble, "");
  });
  const [least, most] = model.get("lengths");
  const fieldset = make("fieldset", {}, make("label", {}, say("Text, {least} to {most} characters", { least, most }), text),
    make("span", { class: "buttons" }, step(-1, "◀", say("Token before")), token, step(1, "▶", say("Token after"))),
    make("button", { type: "button", onclick: () => sendTo(model, { do: "reset" }) }, say("Reset")));
  return { fieldset, trouble };
}

export function goTo(model, place) {
  setTrait(model, "place", Math.max(1, Math.min([...model.get("text")].length, place)));
}

// The text with another character at the selected place.
export function replaced(model, character) {
  return [...model.get("text")].map((old, t) => (t === model.get("place") - 1 ? character : old)).join("");
}

// A text that the model can read, or words that say why not.
export function enter(model, trouble, field, text) {
  const [least, most] = model.get("lengths"), symbols = [...model.get("symbols")], characters = [...text];
  const unknown = symbols.length ? [...new Set(characters)].filter((each) => !symbols.includes(each)) : [];
  let words = "";
  if (characters.length < least || characters.length > most) words = say("The text needs {least} to {most} characters.", { least, most });
  else if (unknown.length) words = say("The model does not know “{signs}”.", { signs: unknown.join("") });
  tellTrouble(field, trouble, words);
  if (!words) setTrait(model, "text", text);
}

export function sumControls(model) {
  const mask = make("button", { type: "button", class: "mask", onclick: () => setTrait(model, "is_masked", !model.get("is_masked")) },
    say("Causal mask"));
  follow(model, ["is_masked"], () => mask.setAttribute("aria-pressed", model.get("is_masked")));
  const layer = make("select", { onchange: () => setTrait(model, "layer", Number(layer.value)) },
    ...Array.from({ length: model.get("layers") }, (_, n) => make("option", { value: n + 1 }, String(n + 1))));
  follow(model, ["layer"], () => { layer.value = model.get("layer"); });
  const choice = model.get("layers") > 1 ? [make("label", {}, say("Layer"), layer)] : [];
  return make("fieldset", {}, ...choice, mask, temperatureSlider(model));
}

// The slider moves over powers of ten.
function temperatureSlider(model) {
  const [low, high] = model.get("temperatures").map(Math.log10), number = make("output", { "aria-live": "off" });
  const input = make("input", { type: "range", min: low, max: high, step: 0.05, "aria-label": say("Temperature of the softmax, log scale"),
    oninput: () => setTrait(model, "temperature", Number((10 ** Number(input.value)).toPrecision(2))) });
  follow(model, ["temperature"], () => {
    const value = model.get("temperature");
    if (Math.abs(Number(input.value) - Math.log10(value)) > 0.03) input.value = Math.log10(value);
    number.textContent = shortNumber(value);
    input.setAttribute("aria-valuetext", shortNumber(value));
  });
  return make("label", { class: "slider" }, say("Temperature"), input, number);
}

// A button for each head, with its small matrix.
export function headButtons(model) {
  const buttons = model.get("head_names").map((name, h) => make("button", { type: "button", class: "head",
    onclick: () => setTrait(model, "head", h + 1) }, make("canvas", { "aria-hidden": "true" }), name));
  follow(model, ["head"], () => buttons.forEach((button, h) => button.setAttribute("aria-pressed", h + 1 === model.get("head"))));
  return make("fieldset", { class: "heads", "aria-label": say("Heads") }, ...buttons);
}

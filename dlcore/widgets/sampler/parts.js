// The text sampler's own controls, and the written texts, as DOM elements.

import { make } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { say } from "../base/words.js";
import { readingsOf } from "../live/controls.js";
import { HIGHEST } from "./plot.js";

export function perplexityOf(loss) {
  if (loss === null) return "–";
  return loss < HIGHEST ? shortNumber(Math.exp(loss)) : "> 1,000,000";
}

// Training and held-out perplexity as numbers. Returns the element and show(frame).
export function readings() {
  return readingsOf([
    [say("Step"), (frame) => wholeNumber(frame.step)],
    [say("Epoch"), (frame) => wholeNumber(frame.epoch)],
    [say("Perplexity, training"), (frame) => perplexityOf(frame.loss)],
    [say("Perplexity, held out"), (frame) => perplexityOf(frame.validation_loss)],
  ]);
}

export function temperatureControl(model) {
  const slider = make("input", { type: "range", class: "temperature", min: 0, max: 2, step: 0.05, "aria-label": say("Temperature"),
    oninput: () => setTrait(model, "temperature", Number(slider.value)) });
  const number = make("output", { "aria-live": "off" });
  follow(model, ["temperature"], () => {
    const value = model.get("temperature"), words = value ? shortNumber(value) : say("0, the likeliest");
    if (Number(slider.value) !== value) slider.value = value;
    number.textContent = shortNumber(value);
    slider.setAttribute("aria-valuetext", words);
  });
  return make("div", { class: "field wide" }, make("span", { class: "name" }, say("Temperature")), slider, number);
}

const RETURN = "↵";      // a line break as it stands in the prompt's field; Enter types it

// What each text begins with. Characters that the model does not know are named, and not sent.
export function promptControl(model) {
  const trouble = make("span", { class: "trouble", role: "alert" });
  const field = make("input", { type: "text", class: "prompt", spellcheck: "false", maxlength: 200, "aria-label": say("Prompt"),
    title: say("Enter types a line break, ↵"), oninput: () => enterPrompt(model, field, trouble) });
  follow(model, ["prompt"], () => {
    if (field.matches(":focus")) return;
    field.value = model.get("prompt").replaceAll("\n", RETURN);
    field.removeAttribute("aria-invalid");
    trouble.textContent = "";
  });
  const write = make("button", { type: "button", class: "write", title: say("Another text with the present weights"),
    onclick: () => sendTo(model, { do: "write" }) }, say("Write another"));
  return make("div", { class: "prompting" }, make("label", {}, `${say("Prompt")} `, field), write, trouble);
}

// Enter in the prompt's field.
export function typeReturn(event) {
  const field = event.target;
  if (event.key !== "Enter" || !field.matches(".prompt")) return;
  event.preventDefault();
  field.setRangeText(RETURN, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input"));
}

function enterPrompt(model, field, trouble) {
  const prompt = field.value.replaceAll(RETURN, "\n"), known = new Set(model.get("symbols"));
  const unknown = [...new Set(prompt)].filter((sign) => !known.has(sign)).map((sign) => `“${sign === "\n" ? RETURN : sign}”`);
  const words = unknown.length
    ? say("The model does not know {unknown}: its text holds {n} characters.", { unknown: unknown.join(", "), n: known.size })
    : prompt ? "" : say("Type at least one character.");
  field.setAttribute("aria-invalid", String(Boolean(words)));
  if (trouble.textContent !== words) trouble.textContent = words;
  if (!words) setTrait(model, "prompt", prompt);
}

// The text that is being written, and the ones before it. Returns the element and show().
export function pages(model) {
  const head = make("div", { class: "head" }), text = make("div", { class: "page", tabindex: "0", role: "group", "aria-label": say("Written text") });
  const list = make("ol", { class: "earlier", "aria-label": say("Earlier texts") });
  let drawn = null;
  const show = () => {
    const sheet = model.get("written"), earlier = model.get("earlier");
    head.textContent = headOf(sheet);
    text.replaceChildren(make("b", {}, sheet.prompt), sheet.text, make("span", { class: "pen", "aria-hidden": "true" }, "▏"));
    if (JSON.stringify(earlier) === drawn) return;
    drawn = JSON.stringify(earlier);
    list.replaceChildren(...earlier.map((old) => make("li", {}, make("span", { class: "head" }, headOf(old)),
      make("span", { class: "line" }, make("b", {}, old.prompt.replaceAll("\n", RETURN)), old.text.replaceAll("\n", ` ${RETURN} `)))));
  };
  return { element: make("div", { class: "pages" }, head, text, list), show };
}

function headOf({ step, temperature }) {
  const fields = { step: wholeNumber(step), temperature: shortNumber(temperature) };
  return step ? say("after step {step}, temperature {temperature}", fields) : say("before training, temperature {temperature}", fields);
}

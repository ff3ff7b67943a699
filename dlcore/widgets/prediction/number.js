// A field for a number, with its unit. What cannot be read is told in words, and not sent.

import { make, tellTrouble } from "../base/elements.js";
import { say } from "../base/words.js";

const THOUSANDS = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

export function numberField(form, guess) {
  const trouble = make("div", { class: "trouble", role: "alert" });
  const field = make("input", { type: "text", inputmode: "text", class: "number", autocomplete: "off", spellcheck: "false" });
  const take = () => {
    const value = readNumber(field.value, form.unit), words = refusal(value, form);
    tellTrouble(field, trouble, words);
    if (!words && value !== guess.value) guess.set(value);
  };
  field.addEventListener("change", take);
  field.addEventListener("input", () => tellTrouble(field, trouble, ""));
  const label = make("label", {}, `${say("Your guess")} `, field, form.unit ? ` ${form.unit}` : "");
  const button = make("button", { type: "button", class: "take", onclick: take }, say("This is my guess"));
  const show = () => {
    if (!field.matches(":focus") && guess.value !== null) field.value = String(guess.value);
  };
  const onKey = (event) => {
    if (event.key !== "Enter" || event.target !== field) return;
    event.preventDefault();
    take();
  };
  return { elements: [make("div", { class: "row" }, label, button), trouble], show, onKey };
}

// The number in a text: 0.25, 0,25, 1/4, 2,727, 1e-3, 25 % (where the unit is %); NaN if it is none.
export function readNumber(text, unit) {
  const bare = text.replaceAll("−", "-").trim(), isEnd = unit && bare.toLowerCase().endsWith(unit.toLowerCase());
  const parts = (isEnd ? bare.slice(0, -unit.length) : bare).split("/").map((part) => readOne(part.replace(/[\s_]/g, "")));
  if (parts.length === 1) return parts[0];
  return parts.length === 2 && parts[1] !== 0 ? parts[0] / parts[1] : NaN;
}

function readOne(text) {
  const plain = THOUSANDS.test(text) ? text.replaceAll(",", "") : text.replace(",", ".");
  return PLAIN.test(plain) ? Number(plain) : NaN;
}

// Why a number cannot be the guess; "" if it can.
function refusal(value, { low, high }) {
  if (!Number.isFinite(value)) return say("Type one number, such as 0.25, 1/4 or 1e-3.");
  const isLow = low !== null && value < low, isHigh = high !== null && value > high;
  if (!isLow && !isHigh) return "";
  if (low !== null && high !== null) return say("The number lies from {low} to {high}.", { low, high });
  return isLow ? say("The number is at least {low}.", { low }) : say("The number is at most {high}.", { high });
}

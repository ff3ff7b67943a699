// Learning rates to press, and training for a number of steps or seconds.

import { make, tellTrouble } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

// The rates about the usual one of the chosen rule; of those that diverged here it is said.
export function rateChips(model) {
  const element = make("div", { class: "chips", role: "group", "aria-label": say("Learning rates to choose") });
  follow(model, ["rates", "optimizer_name", "learning_rate", "too_large"], () => {
    const { rates, usual } = model.get("rates")[model.get("optimizer_name")] ?? { rates: [] };
    const hasFocus = [...element.children].findIndex((chip) => chip === document.activeElement);
    element.replaceChildren(...rates.map((rate) => chip(model, rate, rate === usual)));
    element.children[hasFocus]?.focus();
  });
  return element;
}

function chip(model, rate, isUsual) {
  const name = model.get("optimizer_name"), failed = model.get("too_large").some(([rule, value]) => rule === name && value === rate);
  const note = failed ? say("✗ diverged") : isUsual ? say("usual") : "";
  return make("button", { type: "button", class: "chip", "aria-pressed": String(rate === model.get("learning_rate")),
    title: failed ? say("Too large here: the loss diverged") : undefined,
    onclick: () => setTrait(model, "learning_rate", rate) },
    make("span", {}, shortNumber(rate)), note ? make("small", {}, note) : "");
}

// "Run 100 steps": trains for so long, then pauses with a look at the validation set.
export function runFor(model) {
  const field = make("input", { type: "text", class: "amount", inputmode: "decimal", value: "100", "aria-label": say("How many") });
  const trouble = make("span", { class: "trouble", role: "alert" });
  const run = (command, round) => () => {
    const amount = round(Number(field.value.trim().replace(",", "."))), isSound = amount > 0 && amount < Infinity;
    tellTrouble(field, trouble, isSound ? "" : say("How many is a number above 0, such as 100."));
    if (isSound) sendTo(model, { do: command, with: [amount] });
  };
  const steps = run("run_steps", Math.round);
  const button = (words, act) => make("button", { type: "button", onclick: act }, words);
  const enter = (event) => { event.preventDefault(); steps(); };
  return make("form", { class: "run-for", onsubmit: enter }, make("span", { class: "name" }, say("Run for")), field,
    button(say("steps"), steps), button(say("seconds"), run("run_seconds", (amount) => amount)), trouble);
}

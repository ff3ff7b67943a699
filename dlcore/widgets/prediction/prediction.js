// A prediction: the question, and a field, buttons or axes for the learner's guess. Nothing here knows the answer.

import { captureKeys, make } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, tellKernel } from "../base/model.js";
import { announcer } from "../base/speech.js";
import { say } from "../base/words.js";
import { numberField } from "./number.js";
import { choices, recallRows } from "./options.js";
import { orderList } from "./order.js";
import { sketchPad } from "./sketch.js";

const PARTS = { number: numberField, choice: choices, order: orderList, sketch: sketchPad, recall: recallRows };

function render({ model: shared, el }) {
  const model = modelOfView(shared), form = model.get("form");
  const speech = announcer(), guess = guessOf(model, () => refresh());
  const part = PARTS[form.kind](form, guess, speech.tell);
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const controls = make("fieldset", { "aria-label": form.question }, ...part.elements);
  const root = make("div", { role: "group", class: `dlcore-widget dlcore-prediction ${form.kind}`, "aria-label": say("Prediction") },
    make("div", { class: "question" }, make("b", {}, form.kind === "recall" ? say("Look back") : say("Predict")), form.question),
    controls, status, speech.element);
  const refresh = () => {
    const isAnswered = model.get("is_answered");
    controls.disabled = isAnswered;
    part.show(isAnswered);
    root.classList.toggle("answered", isAnswered);
    const words = part.status?.(isAnswered) ?? statusOf(guess.value !== null, isAnswered);
    if (status.textContent !== words) status.textContent = words;
  };
  el.replaceChildren(root);
  follow(model, ["is_answered"], refresh);
  model.on("change:guess", guess.adopt);
  const ends = [
    model.end, speech.end, ...(part.begin?.() ?? []),
    captureKeys(root, (event) => part.onKey?.(event)),
    endWithKernel(model, status, [controls]),
  ];
  return () => ends.forEach((end) => end());
}

// The guess as this view knows it. It travels as a message: ipywidgets would hold a trait back while the kernel is
// busy, and the cell with the answer could overtake it. An answer to an older message of this view changes nothing.
function guessOf(model, changed) {
  const author = String(Math.random());
  let number = 0;
  const guess = {
    value: model.get("guess"),
    set: (value) => {
      guess.value = value;
      tellKernel(model, { guess: value, author, number: ++number });
      changed();
    },
    adopt: () => {
      if (model.get("author") === author && model.get("number") <= number) return;
      guess.value = model.get("guess");
      changed();
    },
  };
  return guess;
}

function statusOf(hasGuess, isAnswered) {
  if (isAnswered && hasGuess) return say("The answer is shown below, with your guess. Run this cell again to change it.");
  if (isAnswered) return say("The answer is shown below. To guess after all, run this cell again.");
  if (hasGuess) return say("Your guess is kept. Change it as long as you like, then run the next cells.");
  return say("Give your guess, then run the next cells. Without a guess they show the answer alone.");
}

export default { render };

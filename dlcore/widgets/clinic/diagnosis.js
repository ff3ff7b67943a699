// The diagnosis: one of the faults, what speaks against a wrong one, and the treatment of the right one.

import { make } from "../base/elements.js";
import { follow, sendTo } from "../base/model.js";
import { radios } from "../base/radios.js";
import { say } from "../base/words.js";

// A form, so that Enter on a fault is a diagnosis too.
export function diagnosis(model) {
  const question = say("What is wrong with this patient?");
  const group = radios(question, model.get("faults").map(({ key, what }) => [key, what]));
  for (const one of group.parts) one.label.append(one.sign = make("span", { class: "sign" }));
  const answer = make("div", { class: "answer", role: "status", "aria-live": "polite" });
  const buttons = buttonsOf(model);
  const form = make("form", { class: "diagnosis", onsubmit: (event) => submit(event, model, group) },
    make("div", { class: "question", "aria-hidden": "true" }, question), group.element, answer,
    make("div", { class: "buttons" }, ...Object.values(buttons)));
  follow(model, ["patient", "diagnosis"], () => group.mark(model.get("diagnosis")));
  follow(model, ["diagnosis", "ruled_out", "outcome"], () => showFaults(model, group));
  follow(model, ["answer", "outcome"], () => showAnswer(model, answer));
  follow(model, ["outcome", "is_treated"], () => showButtons(model, buttons));
  return form;
}

function buttonsOf(model) {
  const button = (name, words, title, act) => make("button", { type: "button", class: name, title, onclick: act }, words);
  const send = (...commands) => () => commands.forEach((command) => sendTo(model, command));
  return {
    diagnose: make("button", { type: "submit", class: "diagnose" }, say("This is my diagnosis")),
    showMe: button("show-me", say("Show me"), say("Give up, and be told what is wrong"), send({ do: "show_me" })),
    treat: button("treat", say("Treat"), say("Train the mended network; the curve so far stays in grey"),
      send({ do: "treat" }, { do: "play" })),
    back: button("back", say("See it untreated again"), say("The network with its fault, from its first weights"),
      () => sendTo(model, { do: "admit", with: [model.get("patient")] })),
  };
}

function submit(event, model, group) {
  event.preventDefault();
  const chosen = group.parts.find((one) => one.input.checked);
  if (chosen) sendTo(model, { do: "diagnose", with: [chosen.value] });
  else group.parts[0].input.focus();
}

function showFaults(model, group) {
  const ruledOut = model.get("ruled_out"), right = model.get("outcome") ? model.get("diagnosis") : null;
  for (const { value, label, sign } of group.parts) {
    const isOut = ruledOut.includes(value);
    label.classList.toggle("out", isOut);
    label.classList.toggle("right", value === right);
    sign.textContent = value === right ? "✓" : isOut ? say("not this") : "";
  }
}

function showAnswer(model, answer) {
  const words = model.get("answer");
  if (answer.textContent !== words) answer.textContent = words;
  answer.classList.toggle("right", Boolean(model.get("outcome")));
}

// The focus goes on to the button that comes next, where it was on one that goes.
function showButtons(model, buttons) {
  const isKnown = Boolean(model.get("outcome")), isTreated = model.get("is_treated");
  const all = Object.values(buttons), focused = all.find((button) => button === document.activeElement);
  buttons.diagnose.hidden = buttons.showMe.hidden = isKnown;
  buttons.treat.hidden = !isKnown || isTreated;
  buttons.back.hidden = !isTreated;
  if (focused?.hidden) all.find((button) => !button.hidden).focus();
}

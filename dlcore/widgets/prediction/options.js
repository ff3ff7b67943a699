// Questions that are answered with radio buttons.

import { make } from "../base/elements.js";
import { radios } from "../base/radios.js";
import { say } from "../base/words.js";

export function choices(form, guess) {
  const group = radios(form.question, form.options.map((option) => [option, option]), guess.set);
  return { elements: [group.element], show: () => group.mark(guess.value) };
}

// A row for each question of a lesson.
export function recallRows({ count }, guess) {
  const answers = () => guess.value ?? Array(count).fill(null);
  const rows = Array.from({ length: count }, (_, k) => {
    const title = say("Question {n}", { n: k + 1 });
    const known = [["knew", say("knew it")], ["partly", say("partly")], ["not yet", say("not yet")]];
    const group = radios(title, known, (value) => guess.set(answers().map((old, i) => (i === k ? value : old))));
    return { group, element: make("div", { class: "row" }, make("span", { class: "name", "aria-hidden": "true" }, title), group.element) };
  });
  const show = () => rows.forEach(({ group }, k) => group.mark(answers()[k]));
  return { elements: rows.map((row) => row.element), show, status: () => lookedBack(answers()) };
}

function lookedBack(answers) {
  if (answers.every((one) => one === null)) return say("Your answers are noted in your folder, and sent nowhere.");
  const again = answers.flatMap((one, k) => (one === "partly" || one === "not yet" ? [k + 1] : []));
  if (again.length) return say("Noted. Worth another look: {numbers}.", { numbers: again.join(", ") });
  return answers.includes(null) ? say("Noted.") : say("Noted: you knew them all.");
}

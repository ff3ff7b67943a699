// The ward, the patient's chart and the readings as DOM elements, each in step with the model's traits.

import { make } from "../base/elements.js";
import { follow, sendTo } from "../base/model.js";
import { say } from "../base/words.js";
import { swatch } from "../live/controls.js";

const SIGNS = { "": "", found: "✓", told: "?" };

// The patients, and what is done.
export function ward(model) {
  const list = make("div", { class: "ward", role: "group", "aria-label": say("Patients") });
  const score = make("div", { class: "score" });
  const buttons = model.get("ward").map(({ number }) => {
    const sign = make("span", { class: "sign", "aria-hidden": "true" });
    const button = make("button", { type: "button", class: "patient",
      onclick: () => sendTo(model, { do: "admit", with: [number] }) }, String(number), sign);
    return { number, sign, button };
  });
  list.append(...buttons.map((one) => one.button));
  follow(model, ["ward", "patient"], () => {
    model.get("ward").forEach(({ outcome }, k) => showPatient(buttons[k], outcome, model.get("patient")));
  });
  follow(model, ["score"], () => { score.textContent = model.get("score"); });
  return make("div", { class: "head" }, list, score);
}

function showPatient({ number, sign, button }, outcome, chosen) {
  button.setAttribute("aria-pressed", String(number === chosen));
  button.setAttribute("aria-label", patientLabel(number, outcome));
  button.title = patientLabel(number, outcome);
  button.dataset.outcome = outcome;
  sign.textContent = SIGNS[outcome];
}

function patientLabel(number, outcome) {
  if (outcome === "found") return say("Patient {number}: you found it", { number });
  if (outcome === "told") return say("Patient {number}: it was told", { number });
  return say("Patient {number}", { number });
}

// What the owner complains about, and the program.
export function chart(model) {
  const title = make("h4", {}), complaint = make("p", { class: "complaint" });
  const code = make("code", { class: "program" }), pre = make("pre", { tabindex: "0", "aria-label": say("Program") }, code);
  follow(model, ["chart"], () => {
    const told = model.get("chart");
    title.textContent = say("Patient {number}", { number: told.number });
    complaint.textContent = told.complaint;
    code.replaceChildren(...told.code.map(lineOf));
    pre.scrollTop = 0;
  });
  const summary = make("summary", {}), fold = make("details", { open: true }, summary, pre);
  follow(model, ["is_treated"], () => {
    summary.textContent = model.get("is_treated") ? say("The mended program") : say("The program");
  });
  return make("div", { class: "chart" }, make("div", { class: "told" }, title, complaint), fold);
}

// A line of the program: kept, or one that the treatment takes out or puts in.
function lineOf([sign, text]) {
  return make({ "-": "del", "+": "ins" }[sign] ?? "span", {}, `${text}\n`);
}

// The readings: a table of names, numbers now, and those before the treatment.
export function readings(model) {
  const head = make("tr"), body = make("tbody");
  const element = make("table", { class: "sheet" }, make("caption", {}, say("Readings")), make("thead", {}, head), body);
  let names = null;
  follow(model, ["readings", "is_treated"], () => {
    const rows = model.get("readings"), isTreated = model.get("is_treated");
    const wanted = JSON.stringify([isTreated, rows.map((row) => row.what)]);
    if (wanted !== names) {
      head.replaceChildren(...headsOf(isTreated).map((words) => make("th", { scope: "col" }, words)));
      body.replaceChildren(...rows.map((row) => rowOf(row, isTreated)));
    }
    names = wanted;
    rows.forEach((row, k) => fillRow(body.rows[k], row, isTreated));
  });
  return element;
}

function headsOf(isTreated) {
  return isTreated ? [say("reading"), say("now"), say("before")] : [say("reading"), say("now")];
}

function rowOf(row, isTreated) {
  const cells = isTreated ? [make("td"), make("td", { class: "before" })] : [make("td")];
  return make("tr", {}, make("th", { scope: "row" }, row.what), ...cells);
}

function fillRow(element, row, isTreated) {
  const [now, before] = element.querySelectorAll("td");
  if (now.textContent !== row.now) now.textContent = row.now;
  if (isTreated && before.textContent !== row.before) before.textContent = row.before;
}

// The curves of the plot. Returns the element and show(colours).
export function legend(model) {
  const element = make("ul", { class: "legend", "aria-label": say("Curves") });
  const show = (colours) => {
    const key = JSON.stringify([colours.training, colours.validation, colours.faint, model.get("is_treated")]);
    if (element.dataset.key === key) return;
    element.dataset.key = key;
    const before = model.get("is_treated") ? [make("li", {}, swatch(colours.faint, "dashed"), say("before the treatment"))] : [];
    element.replaceChildren(
      make("li", {}, swatch(colours.training, "solid"), say("training: each batch pale, running mean strong")),
      make("li", {}, swatch(colours.validation, "dot"), say("validation")), ...before);
  };
  return { element, show };
}

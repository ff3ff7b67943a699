// The sums of the convolution microscope: small tables of numbers, signs between them, and what they give.

import { make } from "../base/elements.js";
import { say } from "../base/words.js";
import { tint } from "./kernel.js";

export function termsPanel() {
  const element = make("div", { role: "group", class: "terms", "aria-label": say("The sum, term by term") });
  const show = (lines) => element.replaceChildren(...lines.map(buildLine));
  return { element, show };
}

function buildLine({ parts, result }) {
  const terms = parts.map((part) => ("sign" in part ? make("span", { class: "sign" }, part.sign) : buildTable(part)));
  return make("div", { class: "line" }, ...terms,
    make("div", { class: "result" }, ...result.map((words) => make("div", {}, words))));
}

function buildTable({ name, rows, values }) {
  const limit = Math.max(...values.flat().map((value) => Math.abs(value ?? 0))) || 1;
  const lines = rows.map((texts, r) => make("tr", {}, ...texts.map((text, c) => buildNumber(text, values[r][c], limit))));
  return make("figure", {}, make("figcaption", {}, name), make("table", { "aria-label": name }, make("tbody", {}, ...lines)));
}

function buildNumber(text, value, limit) {
  const cell = make("td", { class: value === null ? "absent" : "" }, text);
  if (value) cell.style.background = tint(value, limit);
  return cell;
}

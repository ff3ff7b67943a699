// The numbers of the network: in boxes, or bare on their wires. One at a time can be reached by Tab.

import { makeSvg } from "./svg.js";

const INSET = 3;      // of a unit's filling in its box
const GAP = 6;        // between a name, its number and its new number
const LINE = 18;
const UPDATED = 26;   // so far to the right stands a weight with its new number: clear of the unit on its left

// onSelect(name) is called when a number is clicked, onNear(name, isNear) when focus or pointer come or go.
// Returns the element, show(cells, selected), near(name, isNear) and focus(name).
export function cellLayer(onSelect, onNear) {
  const element = makeSvg("g", { class: "cells" }), drawn = new Map();
  const build = (cell) => {
    const group = element.appendChild(buildCell(cell));
    const { name } = cell;
    group.addEventListener("click", () => { onSelect(name); group.focus(); });
    for (const [event, isNear] of [["pointerenter", true], ["pointerleave", false], ["focus", true], ["blur", false]])
      group.addEventListener(event, () => onNear(name, isNear));
    return group;
  };
  const show = (cells, selected) => {
    for (const cell of cells) {
      if (!drawn.has(cell.name)) drawn.set(cell.name, build(cell));
      showCell(drawn.get(cell.name), cell, cell.name === selected);
    }
  };
  const near = (name, isNear) => drawn.get(name)?.classList.toggle("near", isNear);
  return { element, show, near, focus: (name) => drawn.get(name).focus() };
}

// A box with its filling, or for a bare number only the place that can be clicked; then the texts.
function buildCell({ name, x, y, w, h, is_bare: isBare }) {
  const box = makeSvg("rect", { class: isBare ? "hit" : "box", x: -w / 2, y: -h / 2, width: w, height: h, rx: 7 });
  const fill = makeSvg("rect", { class: "fill", x: INSET - w / 2, y: INSET - h / 2, width: 0, height: h - 2 * INSET, rx: 4 });
  const spans = ["label", "value", "change"].map((kind) => makeSvg("tspan", { class: kind }));
  const texts = makeSvg("g", { class: "texts" }, makeSvg("text", { class: "head" }, ...spans), makeSvg("text", { class: "gradient" }));
  return makeSvg("g", { transform: `translate(${x} ${y})`, role: "button", "data-name": name }, box, fill, texts);
}

function showCell(group, cell, isSelected) {
  const { w, is_bare: isBare } = cell, isNear = group.classList.contains("near");
  showTexts(group, cell);
  group.querySelector(".fill").setAttribute("width", cell.fill * (w - 2 * INSET));
  group.setAttribute("class", ["cell", cell.kind, isBare && "bare", cell.is_fresh && "fresh", cell.value && "known",
    cell.has_fresh_gradient && "fresh-gradient", isSelected && "selected", isNear && "near"].filter(Boolean).join(" "));
  group.setAttribute("aria-label", cell.words);
  group.setAttribute("aria-pressed", isSelected);
  group.setAttribute("tabindex", isSelected ? 0 : -1);
}

// In a box and on a wire the derivative stands below the number; a bias stands beside its wire, from the left.
function showTexts(group, { w, h, kind, is_bare: isBare, label, value, change, gradient }) {
  const [head, below] = group.querySelectorAll("text"), [first, second, third] = head.children;
  const isBias = /^[bc]$/.test(kind), x = isBias ? -w / 2 : change ? UPDATED : 0;
  for (const [span, text] of [[first, label], [second, value], [third, change], [below, gradient]]) span.textContent = text;
  second.setAttribute("dx", value ? GAP : 0);
  if (isBias) third.setAttribute("x", x);
  third.setAttribute(isBias ? "dy" : "dx", change ? (isBias ? LINE : GAP) : 0);
  const top = isBias ? (change ? -1.5 : -0.5) * LINE : gradient && !isBare ? -0.2 * h : 0;
  for (const [text, left, y] of [[head, x, top], [below, isBias ? x : 0, isBias ? LINE / 2 : isBare ? LINE + 1 : 0.24 * h]]) {
    text.setAttribute("x", left);
    text.setAttribute("y", y);
  }
}

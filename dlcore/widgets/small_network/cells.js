// The numbers of the network: in boxes, or bare on their wires. One at a time can be reached by Tab.

import { makeSvg } from "./svg.js";

const INSET = 3;      // of a unit's filling in its box

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
  const { w, h, is_bare: isBare, gradient } = cell, isNear = group.classList.contains("near");
  const [head, below] = group.querySelectorAll("text"), left = /^[bc]$/.test(cell.kind) ? -w / 2 : 0;
  for (const [n, kind] of ["label", "value", "change"].entries()) {
    head.children[n].textContent = cell[kind];
    head.children[n].setAttribute("dx", n && cell[kind] ? 6 : 0);
  }
  below.textContent = gradient;
  for (const text of [head, below]) text.setAttribute("x", left);
  head.setAttribute("y", gradient && !isBare ? -0.2 * h : isBare && left ? -9 : 0);
  below.setAttribute("y", isBare ? (left ? 9 : 19) : 0.24 * h);
  group.querySelector(".fill").setAttribute("width", cell.fill * (w - 2 * INSET));
  group.setAttribute("class", ["cell", cell.kind, isBare && "bare", cell.is_fresh && "fresh", cell.value && "known",
    cell.has_fresh_gradient && "fresh-gradient", isSelected && "selected", isNear && "near"].filter(Boolean).join(" "));
  group.setAttribute("aria-label", cell.words);
  group.setAttribute("aria-pressed", isSelected);
  group.setAttribute("tabindex", isSelected ? 0 : -1);
}

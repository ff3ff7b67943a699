// A network drawn as boxes and wires in SVG. It draws what the trait `picture` says and computes nothing.
// One box at a time can be reached by Tab; the arrow keys go to the nearest box in their direction.

import { make } from "../base/elements.js";
import { say } from "../base/words.js";

const SVG = "http://www.w3.org/2000/svg";
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function makeSvg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// onSelect(name) is called when a box is clicked or reached by the arrow keys.
// Returns the element, show(picture, selected), and onKey(event).
export function networkDrawing(onSelect) {
  const [wires, cells, captions] = ["wires", "cells", "captions"].map((name) => makeSvg("g", { class: name }));
  const svg = makeSvg("svg", { role: "group", "aria-label": say("The network. Arrow keys move between its numbers.") },
    captions, wires, cells);
  const element = make("div", { class: "dlcore-network" }, svg);
  const drawn = { cells: new Map(), wires: new Map() };
  let places = [], shown = "";

  const show = (picture, selected) => {
    svg.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`);
    captions.replaceChildren(...picture.captions.map(({ x, y, text }) => makeSvg("text", { x, y }, text)));
    places = picture.cells;
    for (const wire of picture.wires) showWire(drawn.wires, wires, wire);
    for (const cell of picture.cells) showCell(drawn.cells, cells, cell, cell.name === selected, onSelect);
    if (selected !== shown) bringIntoView(element, places.find((place) => place.name === selected).x / picture.width);
    shown = selected;
  };
  const onKey = (event) => {
    const name = event.target.closest?.(".cell")?.dataset.name;
    if (!name) return;
    const here = places.find((place) => place.name === name);
    const next = event.key in ARROWS ? nearest(places, here, ARROWS[event.key]) : here;
    if (!(event.key in ARROWS) && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onSelect(next.name);
    drawn.cells.get(next.name).focus();
  };
  return { element, show, onKey };
}

// In a narrow window, scroll the drawing (and not the page) to a share of its width.
function bringIntoView(element, share) {
  element.scrollLeft = share * element.scrollWidth - element.clientWidth / 2;
}

// The nearest place in a direction; sideways distance counts double. The place itself if there is none.
function nearest(places, here, [dx, dy]) {
  const cost = (place) => {
    const along = (place.x - here.x) * dx + (place.y - here.y) * dy;
    const aside = Math.abs((place.x - here.x) * dy) + Math.abs((place.y - here.y) * dx);
    return along > 1 && aside < 3 * along ? along + 2 * aside : Infinity;
  };
  const best = places.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return cost(best) < Infinity ? best : here;
}

function showWire(drawn, parent, wire) {
  if (!drawn.has(wire.name)) drawn.set(wire.name, parent.appendChild(makeSvg("line")));
  const line = drawn.get(wire.name), [x1, y1, x2, y2] = wire.points;
  for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(name, value);
  line.setAttribute("class", { "1": "forward", "-1": "backward" }[wire.flow] ?? "");
}

function showCell(drawn, parent, cell, isSelected, onSelect) {
  if (!drawn.has(cell.name)) drawn.set(cell.name, parent.appendChild(buildCell(cell, onSelect)));
  const group = drawn.get(cell.name), [, head, gradient] = group.children, [label, value, beside] = head.children;
  label.textContent = cell.label;
  value.textContent = cell.value;
  value.setAttribute("dx", cell.value ? 7 : 0);
  beside.textContent = cell.beside;
  beside.setAttribute("dx", cell.beside ? 10 : 0);
  gradient.textContent = cell.gradient;
  head.setAttribute("y", cell.gradient ? -0.21 * cell.h : 0);
  gradient.setAttribute("y", 0.24 * cell.h);
  group.setAttribute("class", ["cell", cell.kind, cell.is_fresh && "fresh", cell.is_note && "note",
    isSelected && "selected"].filter(Boolean).join(" "));
  group.setAttribute("aria-label", cell.words);
  group.setAttribute("aria-pressed", isSelected);
  group.setAttribute("tabindex", isSelected ? 0 : -1);
}

function buildCell({ name, x, y, w, h }, onSelect) {
  const box = makeSvg("rect", { x: -w / 2, y: -h / 2, width: w, height: h, rx: 7 });
  const head = makeSvg("text", {}, makeSvg("tspan", { class: "label" }), makeSvg("tspan", { class: "value" }),
    makeSvg("tspan", { class: "gradient" }));
  const place = { transform: `translate(${x} ${y})`, role: "button", "data-name": name };
  const group = makeSvg("g", place, box, head, makeSvg("text", { class: "gradient" }));
  group.addEventListener("click", () => { onSelect(name); group.focus(); });
  return group;
}

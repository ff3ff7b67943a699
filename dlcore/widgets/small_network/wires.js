// The wires of the network, as wide as their weights are large, and what they carry in the present step.

import { makeSvg, moved } from "./svg.js";

const MOST_IN_LINE = 16;  // letters of a product
const HEADWAY = 110;  // of a product on its way forward: its text ends there, right of where it comes from
const SIGNS = { "1": "positive", "0": "zero", "-1": "negative" };

// onSelect(name) is called when the wire of a weight is clicked, onNear(name, isNear) when the pointer comes or goes.
// Returns the element and show(wires).
export function wireLayer(onSelect, onNear) {
  const element = makeSvg("g", { class: "wires" }), drawn = new Map();
  const build = ({ name, is_weight: isWeight }) => {
    const lines = ["glow", "line", ...(isWeight ? ["hit"] : [])].map((kind) => makeSvg("line", { class: kind }));
    const group = makeSvg("g", { "data-name": name }, ...lines);
    if (isWeight) {
      group.addEventListener("click", () => onSelect(name));
      group.addEventListener("pointerenter", () => onNear(name, true));
      group.addEventListener("pointerleave", () => onNear(name, false));
    }
    return element.appendChild(group);
  };
  const show = (wires, selected) => {
    for (const wire of wires) {
      if (!drawn.has(wire.name)) drawn.set(wire.name, build(wire));
      showWire(drawn.get(wire.name), wire, wire.name === selected);
    }
  };
  const near = (name, isNear) => drawn.get(name)?.classList.toggle("near", isNear);
  return { element, show, near };
}

function showWire(group, { points, width, sign, is_weight: isWeight, carried }, isSelected) {
  const [x1, y1, x2, y2] = points, isNear = group.classList.contains("near");
  for (const line of group.children)
    for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(name, value);
  group.querySelector(".line").style.strokeWidth = `${width}px`;
  group.querySelector(".glow").style.strokeWidth = `${width + 6}px`;
  group.setAttribute("class", ["wire", isWeight ? SIGNS[sign] : "plain", carried && "carrying",
    isSelected && "selected", isNear && "near"].filter(Boolean).join(" "));
}

// A dot for each wire that carries something: it goes along the wire, forward a disc, backward a diamond, with
// the product beside it. Returns the element and show(wires, moment): at a new moment it sets out again.
export function carrierLayer() {
  const element = makeSvg("g", { class: "carriers", "aria-hidden": "true" });
  let last = null;
  const show = (wires, moment) => {
    const loads = wires.filter(({ carried }) => carried).map(({ carried }) => carried);
    if (moment !== last) element.replaceChildren(...loads.map(buildCarrier));
    [...element.children].forEach((group, n) => writeProduct(group.querySelector("text"), loads[n].text));
    last = moment;
  };
  return { element, show };
}

function buildCarrier({ flow, from, to, rest }) {
  const shape = flow < 0 ? makeSvg("path", { d: "M -9 0 L 0 -9 L 9 0 L 0 9 Z" }) : makeSvg("circle", { r: 8 });
  const dot = flow ? [placed(makeSvg("g", { class: "dot" }, shape), from, to)] : [];
  const text = placed(makeSvg("g", { class: "load" }, makeSvg("text")), [from[0] + (flow > 0 ? HEADWAY : 0), from[1]], rest);
  return makeSvg("g", { class: `carrier ${{ "1": "forward", "-1": "backward" }[flow] ?? "still"}` }, text, ...dot);
}

// A long product in two lines: they stay clear of the weight at the other end of a wire.
function writeProduct(text, product) {
  const [factors, result] = product.length > MOST_IN_LINE ? product.split(/ (?== )/) : [product];
  const line = (words, y) => makeSvg("tspan", { x: 0, y }, words);
  text.replaceChildren(...(result ? [line(factors, -9), line(result, 9)] : [line(factors, 0)]));
}

// It stands at its end; the style sheet lets it come there from its beginning, where motion is wanted.
function placed(group, from, to) {
  group.style.transform = moved(to);
  group.style.setProperty("--from", moved(from));
  return group;
}

// A network drawn as boxes and wires in SVG. It draws what the trait `picture` says and computes nothing.
// The arrow keys go to the nearest number in their direction.

import { themeColours } from "../base/colours.js";
import { make } from "../base/elements.js";
import { say } from "../base/words.js";
import { cellLayer } from "./cells.js";
import { makeSvg } from "./svg.js";
import { carrierLayer, wireLayer } from "./wires.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const COLOURS = ["positive", "negative", "gradient", "prediction", "training"];

// onSelect(name) is called when a number is clicked or reached by the arrow keys.
// Returns the element, show(picture, selected), and onKey(event).
export function networkDrawing(onSelect) {
  const near = (name, isNear) => { wires.near(name, isNear); cells.near(name, isNear); };
  const wires = wireLayer((name) => { onSelect(name); cells.focus(name); }, near), cells = cellLayer(onSelect, near);
  const carriers = carrierLayer(), captions = makeSvg("g", { class: "captions" });
  const svg = makeSvg("svg", { role: "group", "aria-label": say("The network. Arrow keys move between its numbers.") },
    captions, wires.element, cells.element, carriers.element);
  const element = make("div", { class: "dlcore-network" }, svg);
  let places = [], shown = "";

  const show = (picture, selected) => {
    svg.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`);
    captions.replaceChildren(...picture.captions.map(({ x, y, text }) => makeSvg("text", { x, y }, text)));
    places = picture.cells;
    svg.classList.toggle("arriving", picture.wires.some(({ carried }) => carried?.flow));
    wires.show(picture.wires, selected);
    cells.show(picture.cells, selected);
    carriers.show(picture.wires, picture.moment);
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
    cells.focus(next.name);
  };
  return { element, show, onKey };
}

// Give the style sheet the colours of the theme.
export function colourIn(root) {
  const colours = themeColours(root);
  root.classList.toggle("dlcore-dark", colours.isDark);
  for (const name of COLOURS) root.style.setProperty(`--${name}`, colours[name]);
}

// What colour, dashes, width and the moving marks mean.
export function networkLegend(isBackward) {
  const swatch = (kind) => makeSvg("svg", { class: `swatch ${kind}`, viewBox: "0 0 30 12", width: 30, height: 12, "aria-hidden": "true" },
    kind === "back" ? makeSvg("path", { d: "M 9 6 L 15 0 L 21 6 L 15 12 Z" })
      : kind === "on" ? makeSvg("circle", { cx: 15, cy: 6, r: 5 })
        : makeSvg("line", { x1: 0, y1: 6, x2: 30, y2: 6 }));
  const entry = (kind, words) => make("span", { class: "entry" }, swatch(kind), words);
  return make("p", { class: "legend" }, entry("positive", say("positive weight")), entry("negative", say("negative weight")),
    make("span", { class: "entry" }, say("the wider, the larger")), entry("on", say("carried forward")),
    ...(isBackward ? [entry("back", say("carried back"))] : []));
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

// One map of the convolution microscope: squares in grey or in the colours of weights, a framed region, a pixel.

import { channels, themeColours } from "../base/colours.js";
import { make, sharpContext } from "../base/elements.js";
import { floatsOf } from "../base/model.js";
import { say } from "../base/words.js";

export const MOVES = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
export const LARGEST_CELL = 34;         // CSS pixels
const ROOM_FOR_NUMBERS = 23;

// What a person sees and hears of it. onPick(row, column) counts rows and columns without the frame.
export function mapPanel(kind, onPick) {
  const canvas = make("canvas", { class: kind, tabindex: 0, role: "application" });
  const title = make("h4"), reading = make("div", { class: "reading", "aria-hidden": "true" });
  const element = make("section", { class: "map" }, title, make("div", { class: "ground" }, canvas), reading);
  const panel = { element, canvas, title, reading, map: null, cell: 0, pointed: null, picked: [0, 0] };
  const point = (place) => { panel.pointed = place; readPointed(panel); };
  const pick = (place) => { panel.picked = place; onPick(...place); };
  canvas.addEventListener("pointerdown", (event) => pick(cellAt(panel, event)));
  canvas.addEventListener("pointermove", (event) => {
    point(cellAt(panel, event));
    if (event.buttons === 1 && String(panel.pointed) !== String(panel.picked)) pick(panel.pointed);   // a drag
  });
  canvas.addEventListener("pointerleave", () => point(null));
  return panel;
}

export function numbersOf(map) {
  return { ...map, numbers: floatsOf(map.values), ghosts: floatsOf(map.ghost) };
}

// The pixel under the pointer; in the frame the nearest one.
function cellAt({ canvas, cell, map }, event) {
  const box = canvas.getBoundingClientRect();
  const place = [event.clientY - box.top, event.clientX - box.left];
  return place.map((at, axis) => {
    const length = map.shape[axis] - 2 * map.frame;
    return Math.min(length - 1, Math.max(0, Math.floor(at / cell) - map.frame));
  });
}

// The number under the pointer in words: small squares have no room for it.
function readPointed({ map, pointed, reading }) {
  const [row, column] = pointed ?? [];
  const value = pointed && map.numbers[(row + map.frame) * map.shape[1] + column + map.frame];
  reading.textContent = value === null || value === undefined ? "" : `${map.name}[${row}, ${column}] = ${shortWords(value, 4)}`;
}

export function shortWords(value, digits) {
  const size = Math.abs(value);
  if (size < 1e-6) return "0";                        // what rounding leaves of a zero
  const words = size >= 1e5 ? value.toExponential(1).replace("e+", "e") : String(Number(value.toPrecision(digits)));
  return words.replace("-", "−");
}

// cell: the side of a square, the same in both maps, so that an output is seen to be smaller than its input.
export function drawMap(panel, map, cell, colours, name) {
  Object.assign(panel, { map, cell });
  const [rows, columns] = map.shape;
  panel.title.textContent = map.title;
  readPointed(panel);
  panel.canvas.setAttribute("aria-label", `${map.title}. ${name} ${say("Arrow keys move.")}`);
  Object.assign(panel.canvas.style, { width: `${columns * cell}px`, height: `${rows * cell}px` });
  const context = sharpContext(panel.canvas, columns * cell, rows * cell);
  const gap = cell >= 12 ? 1 : 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) drawCell(context, map, row, column, cell, gap, colours);
  const frames = { x: colours.training, y: colours.training, dx: colours.gradient, dy: colours.text };
  if (map.region.length) outline(context, map.region, cell, frames[map.name], colours);
  if (map.focus.length) outline(context, [...map.focus, 1, 1], cell, colours.text, colours);
}

function drawCell(context, map, row, column, cell, gap, colours) {
  const [rows, columns] = map.shape, index = row * columns + column, value = map.numbers[index];
  const isFrame = Math.min(row, column, rows - 1 - row, columns - 1 - column) < map.frame;
  const isGhost = map.ghosts.length > 0 && !isInside(map.region, row, column);
  const box = [column * cell, row * cell, cell - gap, cell - gap];
  if (isFrame) return drawFrame(context, box, colours, cell >= ROOM_FOR_NUMBERS && !map.is_signed);
  const isAside = map.name === "dy" && !isInside(map.region, row, column) && !isInside([...map.focus, 1, 1], row, column);
  const colour = isGhost ? ghostColour(map, index, colours) : map.is_signed
    ? signedColour((isAside ? 0.3 : 0.9) * value / map.ends[1], colours) : greyColour(value, map.ends);
  context.fillStyle = `rgb(${colour.join(" ")})`;
  context.fillRect(...box);
  if (cell < ROOM_FOR_NUMBERS || isGhost) return;
  context.fillStyle = 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2] > 135 ? "#111" : "#fff";
  drawWords(context, shortWords(value, 2), box, cell, colours);
}

function drawWords(context, words, [x, y, width, height], cell, colours) {
  if (cell < 29) words = words.replace("0.", ".");
  context.font = `${Math.max(9, Math.round(cell * (words.length > 4 ? 0.3 : 0.36)))}px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(words, x + width / 2, y + height / 2 + 0.5);
}

// A zero of the frame: hatched, so that it is not taken for a black pixel.
function drawFrame(context, box, colours, withNumber) {
  const [x, y, width, height] = box;
  context.fillStyle = colours.frame;
  context.fillRect(...box);
  if (withNumber) {
    context.fillStyle = colours.faint;
    return drawWords(context, "0", box, width, colours);
  }
  context.strokeStyle = colours.grid;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y + height);
  context.lineTo(x + width, y);
  context.stroke();
}

function isInside([top, left, rows, columns], row, column) {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

function greyColour(value, [low, high]) {
  const grey = Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low))));
  return [grey, grey, grey];
}

function ghostColour(map, index, colours) {
  return mix(colours.paper, greyColour(map.ghosts[index], map.ghost_ends), 0.25);
}

// share: -1 to 1; 0 is the paper.
function signedColour(share, colours) {
  return mix(colours.paper, share < 0 ? colours.negative : colours.positive, Math.min(1, Math.abs(share)));
}

function mix(from, to, share) {
  return from.map((value, k) => Math.round(value + share * (to[k] - value)));
}

// A frame with a rim of the ground on both sides, to be seen on any colour.
function outline(context, [row, column, rows, columns], cell, colour, colours) {
  const box = [column * cell + 1, row * cell + 1, columns * cell - 3, rows * cell - 3];
  for (const [width, stroke] of [[6, colours.background], [3, colour]]) {
    context.lineWidth = cell < 12 ? width / 2 : width;
    context.strokeStyle = stroke;
    context.strokeRect(...box);
  }
}

// The colours of the maps: those of the theme, and the two ends of weights as in the figures.
export function mapColours(element) {
  const colours = themeColours(element), { isDark } = colours;
  const [positive, negative, paper] = [colours.positive, colours.negative, isDark ? "#282828" : "#fafafa"].map(channels);
  return { ...colours, positive, negative, paper, frame: isDark ? "#1c1c1c" : "#f4f4f4" };
}

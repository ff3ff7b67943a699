// The map of a network with two inputs: the colour of a place is its class, strong where the network is sure; the marks
// are training samples.

import { inside, panelOf } from "../base/axes.js";
import { channels } from "../base/colours.js";
import { make, write } from "../base/elements.js";
import { floatsOf } from "../base/model.js";
import { say } from "../base/words.js";
import { newsOf } from "./news.js";

export function regionsPanel(model) {
  const canvas = make("canvas", { role: "img" }), caption = make("p", { class: "caption" }), still = model.get("regions");
  const panel = { model, canvas, caption, still, map: make("canvas", { width: still.side, height: still.side }), drawn: null };
  return { title: say("What the network answers where"), body: make("div", {}, canvas, caption), show: (colours) => showRegions(panel, colours) };
}

function showRegions(panel, colours) {
  const { canvas, still } = panel, news = newsOf(panel, "regions_now", colours);
  if (!news) return;
  const { now, width } = news;
  const [low, high] = [still.low, still.high], cells = new Uint8Array(now.cells.buffer, now.cells.byteOffset, now.cells.byteLength);
  canvas.style.height = `${Math.min(width, 400)}px`;
  const names = { title: "", x: say("first input"), y: say("second input") };
  const plot = panelOf(canvas, colours, names, [low[0], high[0]], [low[1], high[1]]);
  const palette = classColours(colours);
  paintMap(panel.map, cells, still, palette, channels(hex(colours.background)));
  const { left, top, right, bottom } = plot.inner;
  plot.context.drawImage(panel.map, left, top, right - left, bottom - top);
  inside(plot, () => drawPoints(plot, still, palette));
  tellRegions(panel, cells);
}

// The theme may name its ground in another form than #rrggbb.
function hex(colour) {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const context = make("canvas").getContext("2d");
  context.fillStyle = colour;
  return /^#/.test(context.fillStyle) ? context.fillStyle : "#ffffff";
}

function classColours({ training, wrong, kept }) {
  return [training, wrong, kept[0], kept[1], kept[3], kept[4]];
}

function paintMap(map, cells, { side, levels }, palette, ground) {
  const context = map.getContext("2d"), image = context.createImageData(side, side);
  const inks = palette.map(channels);
  cells.forEach((cell, i) => {
    const ink = inks[(cell >> 4) % inks.length], share = 0.12 + 0.5 * (cell & 15) / levels;
    const place = 4 * ((side - 1 - Math.floor(i / side)) * side + i % side);      // row 0 is the lowest
    for (let c = 0; c < 3; c += 1) image.data[place + c] = ground[c] + share * (ink[c] - ground[c]);
    image.data[place + 3] = 255;
  });
  context.putImageData(image, 0, 0);
}

function drawPoints({ context, x, y, colours }, still, palette) {
  const places = floatsOf(still.points), n = places.length / 2;
  context.strokeStyle = colours.background;
  context.lineWidth = 1;
  still.labels.forEach((label, k) => {
    context.fillStyle = palette[label % palette.length];
    context.beginPath();
    shape(context, label % 4, x(places[k]), y(places[n + k]));
    context.fill();
    context.stroke();
  });
}

// A disc, triangle, square or diamond: classes can be told apart without colour.
function shape(context, kind, x, y) {
  if (kind === 0) return context.arc(x, y, 3.5, 0, 7);
  const corners = [[[0, -5], [4.5, 3.5], [-4.5, 3.5]], [[-3.5, -3.5], [3.5, -3.5], [3.5, 3.5], [-3.5, 3.5]],
    [[0, -5], [5, 0], [0, 5], [-5, 0]]][kind - 1];
  for (const [dx, dy] of corners) context.lineTo(x + dx, y + dy);
  return context.closePath();
}

// How much of the map each class has.
function tellRegions({ canvas, caption, still }, cells) {
  const counts = still.names.map((_, k) => cells.filter((cell) => cell >> 4 === k).length);
  const signs = ["●", "▲", "■", "◆"];
  const shares = still.names.map((name, k) => `${signs[k % 4]} ${name} ${Math.round(100 * counts[k] / cells.length)} %`).join(" · ");
  write(caption, say("Share of the map: {shares}", { shares }));
  canvas.setAttribute("aria-label", caption.textContent);
}

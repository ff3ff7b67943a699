// The weights of the first layer as pictures: purple positive, brown negative; kernels of three channels in colour.

import { channels } from "../base/colours.js";
import { make, sharpContext, write } from "../base/elements.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";
import { newsOf } from "./news.js";

const GAP = 4, TILES = 8;      // in a row

export function filtersPanel(model) {
  const still = model.get("filters"), [height, width, colourful] = still.shape;
  const canvas = make("canvas", { role: "img" }), caption = make("p", { class: "caption" });
  const tile = make("canvas", { width, height });
  const panel = { model, still, canvas, caption, tile, isColour: colourful === 3, drawn: null };
  const title = still.kernels ? say("Kernels of the first layer") : say("Weights of the first layer");
  return { title, body: make("div", {}, canvas, caption), show: (colours) => showFilters(panel, colours) };
}

function showFilters(panel, colours) {
  const { canvas, still } = panel, news = newsOf(panel, "filters_now", colours);
  if (!news) return;
  const { now, width } = news;
  const size = still.shape[0] * still.shape[1] * still.shape[2], numbers = bytesOf(now.weights), count = numbers.length / size;
  const side = (width + GAP) / TILES - GAP, rows = Math.ceil(count / TILES);
  const height = Math.round(rows * (side + GAP) - GAP);
  canvas.style.height = `${height}px`;
  const context = sharpContext(canvas, width, height);
  context.imageSmoothingEnabled = false;
  for (let k = 0; k < count; k += 1) {
    paint(panel, numbers.subarray(k * size, (k + 1) * size), colours);
    context.drawImage(panel.tile, (k % TILES) * (side + GAP), Math.floor(k / TILES) * (side + GAP), side, side);
  }
  tellFilters(panel, count, now.limit);
}

function bytesOf(view) {
  return new Int8Array(view.buffer, view.byteOffset, view.byteLength);
}

// One unit on the small canvas, a pixel for each weight.
function paint({ tile, isColour }, numbers, colours) {
  const context = tile.getContext("2d"), image = context.createImageData(tile.width, tile.height);
  const table = isColour ? null : tableOf(colours);
  for (let i = 0; i < tile.width * tile.height; i += 1) {
    for (let c = 0; c < 3; c += 1)
      image.data[4 * i + c] = isColour ? 128 + numbers[3 * i + c] : table[3 * (numbers[i] + 127) + c];
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

const tables = {};

// Red, green and blue for each weight from -127 to 127: evenly between the five colours of the scale.
function tableOf({ scale }) {
  return (tables[scale.join()] ??= Uint8Array.from({ length: 3 * 255 }, (_, i) => {
    const place = Math.floor(i / 3) / 254 * (scale.length - 1), k = Math.min(scale.length - 2, Math.floor(place));
    const [from, to] = [scale[k], scale[k + 1]].map((colour) => channels(colour)[i % 3]);
    return from + (place - k) * (to - from);
  }));
}

function tellFilters({ canvas, caption, still, isColour }, count, limit) {
  const fields = { count, units: still.units, limit: shortNumber(limit) };
  const which = still.kernels ? say("{count} of {units} kernels", fields) : say("{count} of {units} units", fields);
  const what = isColour ? say("grey is 0, bright colours are weights up to {limit}", fields)
    : say("purple is positive, orange negative, full colour {limit}", fields);
  write(caption, `${which}: ${what}.`);
  canvas.setAttribute("aria-label", caption.textContent);
}

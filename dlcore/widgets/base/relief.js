// A loss of two parameters as a landscape: tints of height, light from the north-west. dlcore/plots/relief.py does the
// same with the same numbers for the picture without a kernel. A ground is { window, values, range, power, levels }.

import { channels } from "./colours.js";
import { drawContours } from "./contours.js";
import { floatsOf } from "./model.js";

const NODES = 6;              // of the grid, for each value between: polynomials up to degree 5 come out exactly
const STEEPNESS = 0.55;       // the mean slope as it is lit
const FLAT = Math.SQRT1_2;    // how much light falls on level ground: the sun stands 45 degrees high

// A function that gives the picture of a ground, width x height pixels of CSS. It is painted once for each size and
// theme, and kept: what moves on it is drawn over it in each frame.
export function reliefKeeper() {
  let kept = [], picture = null;
  return (ground, colours, width, height) => {
    const { isDark, isForced, text } = colours, now = [ground, isDark, isForced, text, width, height, window.devicePixelRatio];
    if (now.some((part, k) => part !== kept[k])) [kept, picture] = [now, reliefOf(ground, colours, width, height)];
    return picture;
  };
}

function reliefOf(ground, colours, width, height) {
  const ratio = window.devicePixelRatio || 1, values = floatsOf(ground.values);
  const canvas = Object.assign(document.createElement("canvas"),
    { width: Math.max(1, Math.round(width * ratio)), height: Math.max(1, Math.round(height * ratio)) });
  const context = canvas.getContext("2d");
  if (!colours.isForced) {
    const pixels = shadedPixels(ground, values, canvas.width, canvas.height, colours.relief);
    context.putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const columns = Math.ceil(width / 3), rows = Math.ceil(height / 3);
  drawContours({ context, width, height, colours }, fineValues(values, columns, rows), columns, ground);
  return canvas;
}

// Red, green, blue and 255 for each pixel, from the upper row on: the tint of its layer, then light or shade.
export function shadedPixels({ range: [low, high], power, levels }, values, columns, rows, { tints, lit, shaded }) {
  const fine = fineValues(values, columns, rows), light = shine(heightsOf(fine, low, high, power), columns, rows);
  const layers = mixedTints(tints.map(channels), levels.length + 1), pixels = new Uint8ClampedArray(4 * fine.length);
  const [bright, dark] = [channels(lit[0]), channels(shaded[0])], share = (value) => Math.min(1, Math.max(0, value));
  for (let i = 0; i < fine.length; i += 1) {
    let above = 0;
    while (above < levels.length && !(fine[i] <= levels[above])) above += 1;
    const layer = layers[above];
    const up = lit[1] * share((light[i] - FLAT) / (1 - FLAT)), down = shaded[1] * share((FLAT - light[i]) / FLAT);
    for (let k = 0; k < 3; k += 1) {
      const shade = layer[k] + up * (bright[k] - layer[k]);
      pixels[4 * i + k] = shade + down * (dark[k] - shade);      // rounded by the array
    }
    pixels[4 * i + 3] = 255;
  }
  return pixels;
}

// The values at the middles of columns x rows pixels, the upper row first; those of the grid stand row by row, from
// the lower one on, as many columns as rows.
function fineValues(values, columns, rows) {
  const count = Math.round(Math.sqrt(values.length)), last = count - 1;
  const across = Array.from({ length: columns }, (_, c) => nodesAt(count, last * (c + 0.5) / columns));
  const up = Array.from({ length: rows }, (_, r) => nodesAt(count, last * (1 - (r + 0.5) / rows)));
  const wide = new Float64Array(count * columns), fine = new Float64Array(rows * columns);
  for (let row = 0; row < count; row += 1)
    across.forEach(({ first, weights }, c) => weights.forEach((weight, k) => {
      wide[row * columns + c] += weight * values[row * count + first + k];
    }));
  for (let r = 0; r < rows; r += 1)
    up[r].weights.forEach((weight, k) => {
      const from = (up[r].first + k) * columns;
      for (let c = 0; c < columns; c += 1) fine[r * columns + c] += weight * wide[from + c];
    });
  return fine;
}

// Which points of 0 ... count - 1 are nearest to a place, and their weights in the Lagrange polynomial through them.
function nodesAt(count, place) {
  const nodes = Math.min(NODES, count);
  const first = Math.min(count - nodes, Math.max(0, Math.floor(place) - Math.floor(nodes / 2) + 1)), away = place - first;
  const weights = Array.from({ length: nodes }, (_, k) => {
    let weight = 1;
    for (let other = 0; other < nodes; other += 1) if (other !== k) weight *= (away - other) / (k - other);
    return weight;
  });
  return { first, weights };
}

function heightsOf(fine, low, high, power) {
  return fine.map((value) => (Math.max(value - low, 0) / (high - low || 1)) ** power);
}

// The light on each pixel: its slope, in heights per width of the picture, against the sun.
function shine(heights, columns, rows) {
  const east = new Float64Array(heights.length), down = new Float64Array(heights.length);
  let sum = 0;
  for (let r = 0, i = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1, i += 1) {
      const left = c > 0 ? 1 : 0, right = c < columns - 1 ? 1 : 0, above = r > 0 ? 1 : 0, below = r < rows - 1 ? 1 : 0;
      east[i] = (heights[i + right] - heights[i - left]) * columns / (left + right || 1);
      down[i] = (heights[i + below * columns] - heights[i - above * columns]) * columns / (above + below || 1);
      sum += Math.sqrt(east[i] ** 2 + down[i] ** 2);              // Math.hypot is ten times as slow
    }
  const steep = STEEPNESS / (sum / heights.length || 1);
  return east.map((slope, i) =>
    (FLAT + steep * (slope + down[i]) / 2) / Math.sqrt(1 + (steep * slope) ** 2 + (steep * down[i]) ** 2));
}

function mixedTints(colours, count) {
  return Array.from({ length: count }, (_, k) => {
    const place = (k * (colours.length - 1)) / Math.max(1, count - 1), from = Math.min(Math.floor(place), colours.length - 2);
    return colours[from].map((shade, c) => shade + (place - from) * (colours[from + 1][c] - shade));
  });
}

// The two panels of the activation explorer: the function with its point, and the layers.

import { drawDot, drawThrough, inside, panelOf, strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { floatsOf } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { ticksBetween } from "../base/ticks.js";
import { say } from "../base/words.js";

const ROW_EDGE = { left: 66, right: 132, top: 44, bottom: 36 };

export function curveOf(model) {
  const { points, reach, heights, spacing } = model.get("curve"), numbers = floatsOf(points), n = numbers.length / 3;
  const place = Math.round((model.get("z") + reach) / spacing), at = Math.max(0, Math.min(n - 1, place));
  const row = (k) => Array.from({ length: n }, (_, i) => [numbers[i], numbers[k * n + i]]);
  return { reach, heights, values: row(1), slopes: row(2), at, z: numbers[at], y: numbers[n + at], slope: numbers[2 * n + at] };
}

// Function, slope, tangent and point. Returns the panel, so that the pointer can be turned into z.
export function drawFunction(canvas, curve, colours, name) {
  const names = { title: "", x: "z", y: say("y and dy/dz") };
  const panel = panelOf(canvas, colours, names, [-curve.reach, curve.reach], curve.heights);
  if (!panel) return null;
  const violet = colours.kept[1];
  drawKeys(panel.context, colours, [[`${name}, y`, colours.training, []], [say("slope, dy/dz"), violet, [6, 4]]]);
  inside(panel, () => {
    drawThrough(panel, [[-curve.reach, 0], [curve.reach, 0]], colours.faint, 1);
    drawThrough(panel, [[curve.z, 0], [curve.z, curve.y]], colours.faint, 1, [2, 3]);
    drawThrough(panel, curve.slopes, violet, 2, [6, 4]);
    drawThrough(panel, curve.values, colours.training, 3);
    drawThrough(panel, tangentOf(panel, curve), colours.validation, 2.5);
    drawDot(panel, [curve.z, curve.slope], 4.5, violet, colours.background);
    drawDot(panel, [curve.z, curve.y], 7, colours.training, colours.background);
  });
  return panel;
}

// 55 pixels to each side of the point, however steep.
function tangentOf(panel, { z, y, slope }) {
  const wide = panel.x(1) - panel.x(0), high = panel.y(0) - panel.y(1);
  const run = 55 / Math.hypot(wide, slope * high);
  return [[z - run, y - slope * run], [z + run, y + slope * run]];
}

function drawKeys(context, colours, keys) {
  context.font = `600 13px ${colours.font}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  let x = 54;
  for (const [words, colour, dash] of keys) {
    context.strokeStyle = colour;
    context.lineWidth = 3;
    context.setLineDash(dash);
    strokePath(context, [[x, 11], [x + 24, 11]]);
    context.setLineDash([]);
    context.fillStyle = colours.text;
    context.fillText(words, x + 30, 11);
    x += 50 + context.measureText(words).width;
  }
}

// One histogram a layer, layer 1 on top; beside it the sizes of its outputs and of its gradient.
export function drawLayers(canvas, layers, colours) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (!width) return;
  const context = sharpContext(canvas, width, height), { count } = layers, shares = floatsOf(layers.shares);
  const box = { left: ROW_EDGE.left, right: width - ROW_EDGE.right, top: ROW_EDGE.top, bottom: height - ROW_EDGE.bottom };
  const row = (box.bottom - box.top) / count, bars = shares.length / count;
  drawHeads(context, colours, box);
  for (let k = 0; k < count; k++) {
    const foot = box.top + (k + 1) * row - 2;
    drawBars(context, colours, shares.subarray(k * bars, (k + 1) * bars), { ...box, foot, height: row - 5 });
    context.fillStyle = colours.text;
    context.textAlign = "right";
    context.fillText(say("layer {n}", { n: k + 1 }), box.left - 8, foot - row / 2 + 3);
    context.fillText(layers.sizes[k], box.right + 56, foot - row / 2 + 3);
    context.fillText(layers.gradients[k], box.right + 122, foot - row / 2 + 3);
  }
  drawScale(context, colours, box, layers.window);
}

function drawHeads(context, colours, box) {
  context.font = `600 13px ${colours.font}`;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.fillStyle = colours.text;
  context.fillText(say("Outputs of ten layers"), box.left, 11);
  context.font = `12px ${colours.font}`;
  context.textAlign = "right";
  context.fillStyle = colours.faint;
  context.fillText(say("size"), box.right + 56, 32);
  context.fillText(say("gradient"), box.right + 122, 32);
}

function drawBars(context, colours, shares, { left, right, foot, height }) {
  const wide = (right - left) / shares.length, [first, second] = [...shares].sort((a, b) => b - a);
  const isSpike = first > 4 * second && second > 0;      // such as the zeros of ReLU: all else would be a hairline
  const most = Math.max(isSpike ? 2.2 * second : first, 1e-9);
  context.strokeStyle = colours.grid;
  context.lineWidth = 1;
  strokePath(context, [[left, foot], [right, foot]]);
  context.fillStyle = colours.training;
  shares.forEach((share, i) => {
    const high = height * Math.min(1, share / most), start = left + i * wide;
    context.fillRect(start, foot - high, Math.max(1, wide - 0.5), high);
    if (isSpike && share === first) writeSpike(context, colours, `${Math.round(100 * share)} %`, start, wide, foot - height, right);
  });
}

// Beside a bar that is cut off: what it holds.
function writeSpike(context, colours, words, start, wide, top, right) {
  const { fillStyle } = context, room = context.measureText(words).width + 6, isLeft = start + wide + room > right;
  context.fillStyle = colours.text;
  context.textAlign = "left";
  context.fillText(words, isLeft ? start - room : start + wide + 4, top + 6);
  context.fillStyle = fillStyle;
}

function drawScale(context, colours, box, window) {
  context.fillStyle = colours.text;
  context.textAlign = "center";
  const [from, to] = window;
  for (const tick of ticksBetween(...window, box.right - box.left < 150 ? 2 : 5)) {
    const isOpen = Math.abs(tick - to) < 1e-9 && to > 1;
    const x = box.left + (tick - from) / (to - from) * (box.right - box.left);
    context.fillText(isOpen ? `${shortNumber(tick)} +` : shortNumber(tick), x, box.bottom + 11);
  }
  context.fillText(say("output"), (box.left + box.right) / 2, box.bottom + 27);
}

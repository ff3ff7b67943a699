// The three panels. A walk is { data, contours, points, step, scene }: points are [w, b, loss], step is shown.

import { drawDot, drawThrough, inside, panelOf, strokePath } from "../base/axes.js";
import { floatsOf } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

const POINTS_PER_CONTOUR = 121;

export function walkOf(model) {
  const scene = model.get("scene"), data = rowsOf(scene.data, 2), path = rowsOf(scene.path, 3);
  const contours = pairsOf(floatsOf(scene.contours));
  const rings = Array.from({ length: contours.length / POINTS_PER_CONTOUR }, (_, k) =>
    contours.slice(k * POINTS_PER_CONTOUR, (k + 1) * POINTS_PER_CONTOUR));
  const points = zip(path), step = Math.min(model.get("step"), points.length - 1);
  return { scene, data: zip(data), rings, points, step, steps: model.get("steps") };
}

function rowsOf(view, count) {
  const numbers = floatsOf(view), n = numbers.length / count;
  return Array.from({ length: count }, (_, k) => numbers.subarray(k * n, (k + 1) * n));
}

function zip(rows) {
  return Array.from(rows[0], (_, i) => rows.map((row) => row[i]));
}

function pairsOf(numbers) {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}

function rangeOf(values, room) {
  const low = Math.min(...values), high = Math.max(...values), extra = room * (high - low || 1);
  return [low - extra, high + extra];
}

export function drawData(canvas, walk, colours, isScaled) {
  const xs = walk.data.map(([x]) => x), ys = walk.data.map(([, y]) => y);
  const xRange = rangeOf(xs, 0.06), yRange = rangeOf(ys, 0.3);
  const names = { title: say("Data, line, best line (dashed)"), x: isScaled ? say("x, scaled") : "x", y: "y" };
  const panel = panelOf(canvas, colours, names, xRange, yRange);
  if (!panel) return;
  const lineAt = ([w, b]) => xRange.map((x) => [x, w * x + b]);
  inside(panel, () => {
    for (const point of walk.data) drawDot(panel, point, 2.5, colours.faint);
    drawThrough(panel, lineAt(walk.scene.minimum), colours.good, 1.5, [6, 4]);
    drawThrough(panel, lineAt(walk.points[walk.step]), colours.training, 3);
  });
}

export function drawSurface(canvas, walk, colours) {
  const [w, b] = walk.scene.minimum, side = walk.scene.half_side;
  const names = { title: say("Loss surface: click a start"), x: say("slope w"), y: say("intercept b") };
  const panel = panelOf(canvas, colours, names, [w - side, w + side], [b - side, b + side]);
  if (!panel) return null;
  inside(panel, () => {
    drawRings(panel, walk.rings);
    const walked = walk.points.slice(0, walk.step + 1);
    drawThrough(panel, walked, colours.training, 1.6);
    for (const point of walked) drawDot(panel, point, 2.6, colours.training);
    drawCross(panel, walk.scene.minimum);
    drawDot(panel, walk.points[0], 5, colours.background, colours.training);
    drawDot(panel, walk.points[walk.step], 5, colours.training, colours.background);
  });
  return panel;
}

// Each ring is filled over the larger one: the lower, the darker.
function drawRings(panel, rings) {
  for (const ring of rings) {
    drawThrough(panel, ring, panel.colours.isDark ? "rgb(255 255 255 / 22%)" : "rgb(0 0 0 / 20%)", 1);
    panel.context.fillStyle = panel.colours.isDark ? "rgb(120 170 220 / 9%)" : "rgb(60 90 130 / 7%)";
    panel.context.fill();
  }
}

function drawCross(panel, [w, b]) {
  const { context, colours } = panel, x = panel.x(w), y = panel.y(b);
  context.strokeStyle = colours.good;
  context.lineWidth = 3;
  strokePath(context, [[x - 7, y], [x + 7, y]]);
  strokePath(context, [[x, y - 7], [x, y + 7]]);
}

export function drawLosses(canvas, walk, colours) {
  const losses = walk.points.map((point) => point[2]), { floor } = walk.scene;
  const high = Math.max(...losses, 2 * floor, 1e-12);
  const room = Math.min(0.6, (floor / high) ** 0.12); // on a log axis: for the word below the floor
  const low = Math.max(room * floor, 1e-9 * high);
  const last = walk.points.length > walk.steps ? walk.steps : Math.max(10, walk.points.length - 1);
  const names = { title: say("Loss curve"), x: say("step"), y: say("loss (log scale)") };
  const panel = panelOf(canvas, colours, names, [0, last], [low, 1.5 * high], true);
  if (!panel) return;
  drawThrough(panel, [[0, Math.max(floor, low)], [last, Math.max(floor, low)]], colours.good, 1.5, [6, 4]);
  panel.context.fillStyle = colours.text;
  panel.context.font = `12px ${colours.font}`;
  panel.context.textAlign = "right";
  panel.context.fillText(say("floor {floor}", { floor: shortNumber(floor) }), panel.inner.right, panel.y(Math.max(floor, low)) + 11);
  const curve = losses.slice(0, walk.step + 1).map((loss, step) => [step, Math.max(loss, low)]);
  drawThrough(panel, curve, colours.training, 2.4);
  drawDot(panel, curve.at(-1), 4.5, colours.training);
}

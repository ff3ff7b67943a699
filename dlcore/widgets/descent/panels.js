// The three panels. A walk is { data, points, path, step, scene, ground }: points are [w, b, loss], step is shown, path
// is { x, y }.

import { drawDot, drawThrough, inside, panelOf, strokePath } from "../base/axes.js";
import { drawExits, exitOf } from "../base/exits.js";
import { floatsOf } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

const TAIL = 12;              // steps

export function walkOf(model) {
  const scene = model.get("scene"), data = rowsOf(scene.data, 2), path = rowsOf(scene.path, 3);
  const points = zip(path), step = Math.min(model.get("step"), points.length - 1);
  return { scene, data: zip(data), points, path: { x: path[0], y: path[1] }, step, steps: model.get("steps"),
    ground: model.get("ground") };
}

function rowsOf(view, count) {
  const numbers = floatsOf(view), n = numbers.length / count;
  return Array.from({ length: count }, (_, k) => numbers.subarray(k * n, (k + 1) * n));
}

function zip(rows) {
  return Array.from(rows[0], (_, i) => rows.map((row) => row[i]));
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

// landscape: what a reliefKeeper gives.
export function drawSurface(canvas, walk, colours, landscape) {
  const [w0, w1, b0, b1] = walk.ground.window;
  const names = { title: say("Loss surface: click a start"), x: say("slope w"), y: say("intercept b") };
  const panel = panelOf(canvas, colours, names, [w0, w1], [b0, b1]);
  if (!panel) return null;
  const { context, inner } = panel, width = inner.right - inner.left, height = inner.bottom - inner.top;
  context.drawImage(landscape(walk.ground, colours, width, height), inner.left, inner.top, width, height);
  const exit = exitOf(panel, walk.path, walk.step);
  inside(panel, () => drawWalk(panel, walk, exit ? exit.step : walk.step));
  if (exit) drawExits(panel, [{ exit, colour: colours.text, words: say("left at step {step}", { step: exit.step }) }]);
  return panel;
}

// The newest steps are broad, the older ones thin. A walk that is outside now ends at the edge.
function drawWalk(panel, walk, end) {
  const { colours } = panel, walked = walk.points.slice(0, end + 1);
  drawThrough(panel, walked, colours.background, 5);
  drawThrough(panel, walked, colours.training, 1.5);
  drawThrough(panel, walked.slice(-TAIL), colours.training, 3);
  for (const point of walked) drawDot(panel, point, 2.8, colours.training);
  drawCross(panel, walk.scene.minimum);
  drawDot(panel, walk.points[0], 5, colours.background, colours.training);
  drawDot(panel, walk.points[end], 6, colours.training, colours.background);
}

function drawCross(panel, [w, b]) {
  const { context, colours } = panel, x = panel.x(w), y = panel.y(b);
  for (const [colour, width] of [[colours.background, 6], [colours.good, 3]]) {
    Object.assign(context, { strokeStyle: colour, lineWidth: width });
    strokePath(context, [[x - 8, y], [x + 8, y]]);
    strokePath(context, [[x, y - 8], [x, y + 8]]);
  }
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

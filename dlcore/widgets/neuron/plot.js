// The plane of a neuron: its line, the half in which it fires, its arrow w, and the points. Lengths in the
// units of the data; axes and marks come from base/axes.js.

import { drawThrough, inside, panelOf, strokePath } from "../base/axes.js";
import { floatsOf } from "../base/model.js";
import { say } from "../base/words.js";

export const ARROW = 0.1;            // length of the arrow for |w| = 1, as a share of the window
const LONGEST = 0.42;         // of the window; the arrow of larger weights is cut to it
const ROUND = 7;              // radius of a point in pixels
const REST = 0.02;            // weights shorter than this have no line

// { points: [x1, x2, label], window, theta, right, used } from the traits.
export function planeOf(model) {
  const scene = model.get("scene"), report = model.get("report"), numbers = floatsOf(scene.points);
  const n = numbers.length / 3;
  const points = Array.from({ length: n }, (_, i) => [numbers[i], numbers[n + i], numbers[2 * n + i]]);
  return { points, window: scene.window, theta: model.get("theta"), right: report.right, used: report.used };
}

// The line of theta: its unit normal, the point of the line next to `near`, and the tip of the arrow there.
export function lineOf([w1, w2, b], window, near) {
  const length = Math.hypot(w1, w2), side = window[1] - window[0];
  if (length < REST) return null;
  const normal = [w1 / length, w2 / length];
  const from = (point) => (w1 * point[0] + w2 * point[1] + b) / length;
  const footOf = (point) => [point[0] - from(point) * normal[0], point[1] - from(point) * normal[1]];
  const middle = [(window[0] + window[1]) / 2, (window[2] + window[3]) / 2];
  const close = footOf(near || middle), foot = isInside(close, window) ? close : footOf(middle);
  const reach = side * Math.min(LONGEST, ARROW * length);
  return { length, normal, foot, from, side, tip: [foot[0] + reach * normal[0], foot[1] + reach * normal[1]] };
}

export function isInside([x, y], window) {
  return window[0] < x && x < window[1] && window[2] < y && y < window[3];
}

export function drawPlane(canvas, plane, line, colours) {
  const names = { title: say("Shaded: the neuron fires"), x: "x1", y: "x2" };
  const panel = panelOf(canvas, colours, names, plane.window.slice(0, 2), plane.window.slice(2));
  if (!panel) return null;
  inside(panel, () => {
    shadeFiring(panel, plane, line);
    if (line) drawLine(panel, line);
    plane.points.forEach((point, i) => drawPoint(panel, point, plane.right[i], i === plane.used));
    if (line) drawArrow(panel, line);
  });
  return panel;
}

// A large rectangle on the side of the arrow; without a line all or nothing, as the bias says.
function shadeFiring(panel, { theta, window }, line) {
  const { context, colours, inner } = panel;
  context.fillStyle = colours.isDark ? `${colours.training}38` : `${colours.prediction}40`;
  if (!line) {
    if (theta[2] > 0) context.fillRect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
    return;
  }
  const far = 3 * (window[1] - window[0]), { foot: [x, y], normal: [u, v] } = line;
  const corners = [[-1, 0], [1, 0], [1, 1], [-1, 1]].map(([along, out]) =>
    [x - far * along * v + far * out * u, y + far * along * u + far * out * v]);
  context.beginPath();
  for (const corner of corners) context.lineTo(panel.x(corner[0]), panel.y(corner[1]));
  context.fill();
}

function drawLine(panel, { foot: [x, y], normal: [u, v], side }) {
  const far = 3 * side;
  drawThrough(panel, [[x - far * v, y + far * u], [x + far * v, y - far * u]], panel.colours.training, 3.5);
}

function drawArrow(panel, { foot, tip }) {
  const { context, colours } = panel;
  const [x, y] = [panel.x(tip[0]), panel.y(tip[1])], turn = Math.atan2(y - panel.y(foot[1]), x - panel.x(foot[0]));
  drawThrough(panel, [foot, tip], colours.text, 2.5);
  context.fillStyle = colours.text;
  context.beginPath();
  for (const [back, angle] of [[0, 0], [16, 0.4], [16, -0.4]])
    context.lineTo(x - back * Math.cos(turn + angle), y - back * Math.sin(turn + angle));
  context.fill();
  context.font = `600 14px ${colours.font}`;
  context.textAlign = "center";
  context.fillText("w", x + 13 * Math.cos(turn), y + 13 * Math.sin(turn));
}

// Circle: should stay silent; triangle: should fire. Green and plain where right, orange with a cross where wrong.
function drawPoint(panel, [x1, x2, label], isRight, isUsed) {
  const { context, colours } = panel, x = panel.x(x1), y = panel.y(x2);
  context.beginPath();
  if (label) for (const [dx, dy] of [[0, -9], [9, 7], [-9, 7]]) context.lineTo(x + dx, y + dy);
  else context.arc(x, y, ROUND, 0, 7);
  context.closePath();
  context.fillStyle = isRight ? colours.good : colours.validation;
  context.fill();
  context.strokeStyle = colours.background;
  context.lineWidth = 1;
  context.stroke();
  context.strokeStyle = colours.text;
  context.lineWidth = 2;
  if (!isRight) {
    strokePath(context, [[x - 6, y - 6], [x + 6, y + 6]]);
    strokePath(context, [[x - 6, y + 6], [x + 6, y - 6]]);
  }
  if (!isUsed) return;
  context.beginPath();
  context.arc(x, y, 14, 0, 7);
  context.stroke();
}

// The runners: their paths over the ground, up to the step that is looked at. Each one draws a tail behind it, broad
// and bright where it has just been; the older path is thin.

import { drawExits, exitOf } from "../base/exits.js";
import { floatsOf } from "../base/model.js";
import { inside } from "../base/axes.js";
import { drawMark, looksOf } from "./marks.js";

const TAIL = 0.15;            // of all steps
const THIN = 1.7;             // px
const PIECES = 8;             // of a tail, each broader than the one before
const DOTS = 60;              // of the newest steps

// The runs as { name, colour, mark, dashes, x, y, loss, last }; last is the step of the last sound point.
export function runnersOf(model, colours) {
  const names = model.get("rule_names"), runs = model.get("runs");
  return names.filter((name) => runs[name]).map((name) => {
    const numbers = floatsOf(runs[name]), n = numbers.length / 3;
    const row = (k) => numbers.subarray(k * n, (k + 1) * n);
    return { name, ...looksOf(colours, names, name), x: row(0), y: row(1), loss: row(2), last: n - 1 };
  });
}

export function hasDiverged({ last }, step, steps) {
  return last < steps && step > last;
}

// Those that are outside the map now end at its edge, where words say since when.
export function drawPaths(plot, runners, step, steps, wordsOf) {
  const tail = Math.max(10, Math.round(TAIL * steps)), seen = runners.map((runner) => {
    const now = Math.min(step, runner.last), exit = exitOf(plot, runner, now, hasDiverged(runner, step, steps));
    return { runner, exit, end: exit ? Math.min(exit.step, now) : now };
  });
  inside(plot, () => {
    for (const { runner, end } of seen) drawPath(plot, runner, end, tail);
    for (const { runner, end } of seen) drawRunner(plot, runner, end);
  });
  drawExits(plot, seen.filter(({ exit }) => exit).map(({ runner: { name, colour }, exit }) =>
    ({ exit, colour, words: wordsOf(name, exit.step) })));
}

function drawPath(plot, runner, end, tail) {
  const { context, colours } = plot, from = Math.max(0, end - tail), whole = stretch(plot, runner, 0, end);
  const stroke = (path, strokeStyle, lineWidth, globalAlpha = 1) =>
    Object.assign(context, { strokeStyle, lineWidth, globalAlpha }).stroke(path);
  Object.assign(context, { lineJoin: "round", lineCap: "round" });
  stroke(whole, colours.background, 4, 0.6);
  stroke(whole, runner.colour, THIN, 0.9);
  for (let piece = 0; piece < PIECES; piece += 1) {
    const [first, last] = [piece, piece + 1].map((k) => Math.round(from + (k / PIECES) * (end - from)));
    if (last > first) stroke(stretch(plot, runner, first, last), runner.colour, THIN + (3 * (piece + 1)) / PIECES);
  }
  drawSteps(plot, runner, Math.max(0, end - DOTS), end);
}

// The path between two steps; what would not move the pen by a pixel is left out.
function stretch({ x, y }, { x: across, y: up }, first, last) {
  const path = new Path2D();
  let left = near(x(across[first])), top = near(y(up[first]));
  path.moveTo(left, top);
  for (let i = first + 1; i <= last; i += 1) {
    const nextLeft = near(x(across[i])), nextTop = near(y(up[i]));
    if (i < last && Math.abs(nextLeft - left) + Math.abs(nextTop - top) < 1) continue;
    path.lineTo(nextLeft, nextTop);
    [left, top] = [nextLeft, nextTop];
  }
  return path;
}

function drawSteps({ context, x, y }, { x: across, y: up, colour }, first, last) {
  context.fillStyle = colour;
  context.beginPath();
  for (let i = first; i <= last; i += 1) {
    const left = near(x(across[i])), top = near(y(up[i]));
    context.moveTo(left + 2.4, top);
    context.arc(left, top, 2.4, 0, 7);
  }
  context.fill();
}

function drawRunner({ context, x, y, colours }, { x: across, y: up, colour, mark }, end) {
  drawMark(context, mark, near(x(across[end])), near(y(up[end])), 6.5, colour, colours.background);
}

// Canvases cannot draw lines of a million pixels: what is far outside stays far outside.
function near(pixels) {
  return Math.min(20000, Math.max(-20000, pixels));
}

export function drawStart({ context, x, y, colours }, [across, up], isFocused) {
  for (const [colour, width] of [[colours.background, 5], [colours.text, isFocused ? 3 : 1.8]]) {
    context.beginPath();
    context.arc(x(across), y(up), 10, 0, 7);
    Object.assign(context, { strokeStyle: colour, lineWidth: width }).stroke();
  }
}

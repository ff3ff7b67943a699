// The runners: their paths over the ground, up to the step that is looked at. Each one draws a tail behind it, broad
// and bright where it has just been; the older path is thin.

import { exitOf } from "../base/exits.js";
import { floatsOf } from "../base/model.js";
import { inside } from "../base/axes.js";
import { drawMark, looksOf } from "./marks.js";

const TAIL = 0.15;            // of all steps
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

export function drawPaths(plot, runners, step, steps) {
  inside(plot, () => {
    for (const runner of runners) drawPath(plot, runner, Math.min(step, runner.last), Math.max(10, Math.round(TAIL * steps)));
    for (const runner of runners) drawRunner(plot, runner, Math.min(step, runner.last));
  });
}

// Those that are outside the map now, as drawExits wants them.
export function exitsOf(plot, runners, step, steps, wordsOf) {
  const found = runners.map((runner) => ({ runner,
    exit: exitOf(plot, runner, Math.min(step, runner.last), hasDiverged(runner, step, steps)) }));
  return found.filter(({ exit }) => exit).map(({ runner, exit }) =>
    ({ exit, colour: runner.colour, words: wordsOf(runner.name, exit.step) }));
}

function drawPath(plot, runner, end, tail) {
  const { context, colours } = plot, from = Math.max(0, end - tail);
  Object.assign(context, { lineJoin: "round", lineCap: "round" });
  stretch(plot, runner, 0, end, colours.background, 4, 0.6);
  stretch(plot, runner, 0, end, runner.colour, 1.3, 0.9);
  for (let piece = 0; piece < PIECES; piece += 1) {
    const [first, last] = [piece, piece + 1].map((k) => Math.round(from + (k / PIECES) * (end - from)));
    if (last > first) stretch(plot, runner, first, last, runner.colour, 1.3 + (3.2 * (piece + 1)) / PIECES, 1);
  }
  drawSteps(plot, runner, Math.max(0, end - DOTS), end);
}

// The path between two steps; what would not move the pen by a pixel is left out.
function stretch({ context, x, y }, { x: across, y: up }, first, last, colour, width, alpha) {
  let [left, top] = [near(x(across[first])), near(y(up[first]))];
  context.beginPath();
  context.moveTo(left, top);
  for (let i = first + 1; i <= last; i += 1) {
    const nextLeft = near(x(across[i])), nextTop = near(y(up[i]));
    if (i < last && Math.abs(nextLeft - left) + Math.abs(nextTop - top) < 1) continue;
    context.lineTo(nextLeft, nextTop);
    [left, top] = [nextLeft, nextTop];
  }
  Object.assign(context, { strokeStyle: colour, lineWidth: width, globalAlpha: alpha }).stroke();
  context.globalAlpha = 1;
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

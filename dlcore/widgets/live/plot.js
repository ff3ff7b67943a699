// The loss plot of a training: scales, axes, curves, marks. Everything is drawn from a `scene`, see sceneOf:
// { curve, kept, checks, marks, divergences, isLog, pointer, colours }, curves as in `curveOf`. `kept` are earlier
// runs; each has a name and a colour too.

import { drawAxes } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { floatsOf } from "../base/model.js";
import { linearTicks, logTicks, niceAbove } from "../base/ticks.js";
import { MARGIN, clipped, curveOf, drawChecks, drawLine, drawRaw } from "./curve.js";
import { drawInvitation, drawLevel, drawMarks, drawNames, drawPointer } from "./marks.js";

const DASHES = [[7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [12, 4]];

// What a frame of the kernel shows. kept: runs as keptRun makes them. level: { name, loss } to compare with, or none.
export function sceneOf(frame, colours, kept, { isLog, pointer, level }) {
  const checks = floatsOf(frame.checks), half = checks.length / 2;
  return {
    colours, kept, isLog, pointer, level,
    curve: curveOf(frame.curve),
    checks: { step: checks.subarray(0, half), loss: checks.subarray(half) },
    marks: frame.marks,
    divergences: frame.divergences,
  };
}

// A run that was trained before, for a scene. name: what is written at its end.
export function keptRun(run, name, colour) {
  return { name, colour, ...curveOf(run.curve) };
}

// scene.pointer: where the pointer is above the canvas, or null.
export function followPointer(canvas, tell) {
  canvas.addEventListener("pointermove", (event) => tell(event.offsetX));
  canvas.addEventListener("pointerleave", () => tell(null));
}

export function drawPlot(canvas, scene) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  const context = sharpContext(canvas, width, height);
  const plot = { context, width, height, ...scene, ...scalesOf(scene, width, height) };
  drawAxes(plot);
  clipped(plot, () => {
    drawMarks(plot);
    scene.kept.forEach((run, k) => drawKept(plot, run, k));
    drawRaw(plot);
    drawLine(plot, scene.curve.step, scene.curve.mean, scene.colours.training, 2.4);
    drawChecks(plot);
  });
  if (scene.level) drawLevel(plot, scene.level);
  drawNames(plot);
  if (!scene.curve.n) drawInvitation(plot);
  if (scene.pointer) drawPointer(plot);
}

// Scales: functions from data to pixels, and the ticks.
function scalesOf(scene, width, height) {
  const lastStep = Math.max(50, ...[scene.curve, ...scene.kept].map((c) => c.step[c.n - 1] || 0));
  const xMax = niceAbove(lastStep, [1, 1.5, 2, 3, 4, 5, 6, 8, 10]);
  const [yMin, yMax] = lossRange(scene);
  const along = scene.isLog ? Math.log10 : (value) => value;
  const [from, to] = [along(yMin), along(yMax)];
  const inner = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = (step) => inner.left + (step / xMax) * (inner.right - inner.left);
  const share = (loss) => (along(Math.max(loss, 1e-30)) - from) / (to - from);
  const y = (loss) => inner.bottom - Math.min(1.05, Math.max(-0.05, share(loss))) * (inner.bottom - inner.top);
  const yTicks = scene.isLog ? logTicks(yMin, yMax) : linearTicks(yMax, 4);
  return { inner, x, y, xMax, xTicks: linearTicks(xMax, width < 480 ? 3 : 5), yTicks };
}

// The range of the loss axis: all running means and validation points, and nearly all single losses.
function lossRange({ curve, kept, checks, isLog, level }) {
  const lines = [curve.mean, checks.loss, level ? [level.loss] : [], ...kept.map((run) => run.mean)];
  const values = lines.flatMap((line) => Array.from(line)).filter(Number.isFinite);
  const floor = Math.min(...values.filter((value) => value > 0)) / 5;   // noise must not fill a log scale
  values.push(...[...middleOf(curve.high), ...middleOf(curve.low)].map((value) => Math.max(value, floor)));
  const positive = values.filter((value) => value > 0);
  const top = Math.max(...positive, 1e-12);
  if (!positive.length) return isLog ? [0.1, 1] : [0, 1];
  if (!isLog) return [0, niceAbove(top * 1.02, [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10])];
  const bottom = Math.min(...positive);
  return [niceBelow(Math.min(bottom, top / 2)), niceAbove(top, [1, 2, 3, 5, 10])];
}

// The values at 2 % and 98 %: single outliers must not set the axis.
function middleOf(values) {
  const sorted = Array.from(values).filter(Number.isFinite).sort((a, b) => a - b);
  if (!sorted.length) return [];
  return [sorted[Math.floor(0.02 * (sorted.length - 1))], sorted[Math.ceil(0.98 * (sorted.length - 1))]];
}

function niceBelow(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 3, 2, 1].find((rung) => rung * power <= value * 1.0001) || 1);
}

function drawKept(plot, run, k) {
  plot.context.setLineDash(DASHES[(k + Math.floor(k / DASHES.length)) % DASHES.length]);
  drawLine(plot, run.step, run.mean, run.colour, 1.8);
  plot.context.setLineDash([]);
}

// The losses of the runners against the step, beside the ground.

import { drawAxes, spread, strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { setTicks } from "../base/powers.js";
import { linearTicks, ticksBetween } from "../base/ticks.js";
import { say } from "../base/words.js";
import { drawMark } from "./marks.js";
import { ranksOf } from "./ranks.js";

const LOSS_MARGIN = { left: 50, right: 106, top: 22, bottom: 36 };
const LOWEST = 1e-8;

export function drawLosses(canvas, scene) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  const plot = { context: sharpContext(canvas, width, height), ...scene, ...lossScales(scene, width, height) };
  if (plot.isLog) plot.labelOf = setTicks(plot.yTicks);
  drawAxes(plot);
  drawStepLine(plot);
  for (const runner of scene.runners) drawLossLine(plot, runner);
  drawRunnerNames(plot);
  if (scene.step === 0) invite(plot);
}

function invite({ context, inner, colours }) {
  context.font = `14px ${colours.font}`;
  context.fillStyle = colours.faint;
  context.textAlign = "center";
  const width = inner.right - inner.left;
  const middle = (inner.top + inner.bottom) / 2;
  context.fillText(say("Press Run: the losses appear here."), inner.left + width / 2, middle, width - 20);
}

function lossScales({ runners, steps, isLog }, width, height) {
  const m = LOSS_MARGIN;
  const inner = { left: m.left, right: width - m.right, top: m.top, bottom: height - m.bottom };
  const [yMin, yMax] = lossRange(runners, isLog);
  const along = isLog ? Math.log10 : (value) => value;
  const share = (loss) => (along(isLog ? Math.max(loss, LOWEST / 10) : loss) - along(yMin)) / (along(yMax) - along(yMin));
  const y = (loss) => inner.bottom - Math.min(1, Math.max(0, share(loss))) * (inner.bottom - inner.top);
  const x = (step) => inner.left + (step / steps) * (inner.right - inner.left);
  const yTicks = isLog ? powersBetween(yMin, yMax) : ticksBetween(yMin, yMax, 5);
  return { inner, x, y, xTicks: linearTicks(steps, 4), yTicks };
}

function lossRange(runners, isLog) {
  const losses = runners.flatMap(({ loss }) => Array.from(loss)).filter(Number.isFinite);
  if (!losses.length) return [0.1, 1];
  const first = runners[0].loss[0], low = Math.min(first, ...losses.map((loss) => Math.min(loss, first)));
  if (isLog) return [10 ** Math.floor(Math.log10(Math.max(low, LOWEST))), 10 ** Math.ceil(Math.log10(Math.max(first, 1e-6)) + 1)];
  const span = Math.max(first - low, 1e-3 * Math.abs(first), 1e-9);
  return [low - 0.08 * span, first + 0.4 * span];
}

function powersBetween(min, max) {
  const from = Math.round(Math.log10(min)), to = Math.round(Math.log10(max)), stride = Math.ceil((to - from) / 6);
  return Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, k) => 10 ** (to - k * stride));
}

function drawStepLine({ context, inner, x, step, colours }) {
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  strokePath(context, [[x(step), inner.top], [x(step), inner.bottom]]);
  context.setLineDash([]);
}

// The part that is still to come is pale.
function drawLossLine({ context, x, y, step, colours }, { loss, last, colour, mark, dashes }) {
  const now = Math.min(step, last), pen = { x: 0, y: 0 };
  context.strokeStyle = colour;
  const part = (from, to, looks) => {
    context.beginPath();
    for (let i = from; i <= to; i += 1) {
      const left = x(i), top = y(loss[i]);
      if (i > from && i < to && Math.abs(left - pen.x) + Math.abs(top - pen.y) < 1.5) continue;
      context.lineTo(left, top);
      Object.assign(pen, { x: left, y: top });
    }
    Object.assign(context, looks).stroke();
  };
  if (step > 0) part(now, last, { lineWidth: 1, globalAlpha: 0.35 });
  context.setLineDash(dashes);
  part(0, now, { lineWidth: 2.2, globalAlpha: 1 });
  context.setLineDash([]);
  drawMark(context, mark, x(now), y(loss[now]), 4.5, colour, colours.background);
}

// With their places, once all steps have been taken.
function drawRunnerNames(plot) {
  const { inner, y, step, steps, runners, context, colours } = plot, ranks = ranksOf(runners, step, steps);
  const byLoss = [...runners].sort((one, other) => other.loss[other.last] - one.loss[one.last]);   // where they meet
  const names = byLoss.map(({ name, loss, last, colour, mark }) =>
    ({ words: ranks[name] ? `${ranks[name]}  ${name}` : name, colour, mark, middle: y(loss[Math.min(step, last)]) }));
  spread(names, inner.top + 6, inner.bottom - 8, 16);
  context.font = `600 12px ${colours.font}`;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const { words, colour, mark, middle } of names) {
    drawMark(context, mark, inner.right + 11, middle, 3.5, colour);
    context.fillStyle = colour;
    context.fillText(words, inner.right + 19, middle, LOSS_MARGIN.right - 20);
  }
}

// What is written on the loss plot: changes of the controls, names of earlier runs, and the values at the pointer.

import { spread, strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

// Vertical lines where a control was changed or training diverged. Of names that would overlap only the last is
// written.
export function drawMarks(plot) {
  let free = Infinity;
  for (const mark of marksApart(plot)) {
    drawMarkLine(plot, mark.left, mark.colour);
    free = drawMarkName(plot, mark.left, mark, free);
  }
}

// From the last to the first. Of lines that would touch the last one stays (a slider makes many); if training diverged
// at one of them, it says so.
function marksApart({ marks, divergences, x, colours }) {
  const all = [...marks, ...divergences.map((step) => [step, null])].sort((a, b) => b[0] - a[0]), apart = [];
  for (const [step, words] of all) {
    let mark = apart.at(-1);
    if (!mark || x(step) <= mark.left - 5) apart.push(mark = { left: x(step), words: words ?? "", colour: colours.faint });
    else mark.words ||= words ?? "";
    if (words === null && mark.colour !== colours.warning)
      Object.assign(mark, { colour: colours.warning, words: [say("diverged"), mark.words].filter(Boolean).join(", ") });
  }
  return apart;
}

function drawMarkLine({ context, inner }, left, colour) {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  strokePath(context, [[left, inner.top - 2], [left, inner.bottom]]);
  context.setLineDash([]);
}

// Returns where the next name to the left must end.
function drawMarkName({ context, inner, colours }, left, { words, colour }, free) {
  context.font = `11px ${colours.font}`;
  const width = context.measureText(words).width;
  const start = Math.min(left + 4, inner.right - width);
  if (start + width > free - 6) return free;
  context.fillStyle = colour;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillText(words, start, inner.top - 9);
  return start;
}

// The name of each earlier run behind the end of its curve, and of the level at the right, moved apart where names
// would touch.
export function drawNames(plot) {
  const { inner, x, y, kept, level, colours } = plot;
  const names = kept.map((run) => ({
    words: run.name.length > 25 ? `${run.name.slice(0, 24)}…` : run.name,
    left: x(run.step[run.n - 1]) + 6,
    middle: y(run.mean[run.n - 1]),
    colour: run.colour,
  }));
  if (level) names.push({ words: level.name, left: inner.right, middle: besideLine(y(level.loss), names), colour: colours.faint });
  spread(names, inner.top + 6, inner.bottom - 8);
  for (const { words, left, middle, colour } of names) writeOnGround(plot, words, left, middle, colour);
}

// Above a line, or below it where a name is above already.
function besideLine(line, names) {
  return line + (names.some(({ middle }) => middle < line && middle > line - 24) ? 9 : -9);
}

// Text that begins at `left` where there is room, with a rim in the colour of the ground to be read on curves.
function writeOnGround({ context, colours, inner }, words, left, middle, colour) {
  context.font = `600 11px ${colours.font}`;
  const start = Math.min(left, inner.right - context.measureText(words).width);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = colours.background;
  context.strokeText(words, start, middle);
  context.fillStyle = colour;
  context.fillText(words, start, middle);
}

// A loss to compare with, such as that of guessing: a dashed line.
export function drawLevel(plot, { loss }) {
  const { context, inner, colours } = plot, height = plot.y(loss);
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  context.setLineDash([2, 4]);
  strokePath(context, [[inner.left, height], [inner.right, height]]);
  context.setLineDash([]);
}

// Before the first step.
export function drawInvitation({ context, inner, colours }) {
  context.font = `14px ${colours.font}`;
  context.fillStyle = colours.faint;
  context.textAlign = "center";
  context.fillText(say("Press Train: the loss of every batch appears here."), (inner.left + inner.right) / 2,
    (inner.top + inner.bottom) / 2, inner.right - inner.left);
}

// A vertical line at the pointer, and the losses there.
export function drawPointer(plot) {
  const { context, inner, x, pointer, curve, colours } = plot;
  if (!curve.n || pointer < inner.left || pointer > inner.right) return;
  const i = nearestIndex(curve.step, ((pointer - inner.left) / (inner.right - inner.left)) * plot.xMax);
  const left = x(curve.step[i]);
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  strokePath(context, [[left, inner.top], [left, inner.bottom]]);
  const words = say("step {step}: loss {loss}", { step: wholeNumber(curve.step[i]), loss: shortNumber(curve.mean[i]) });
  writeOnGround(plot, words, left + 6, inner.top + 8, colours.text);
}

function nearestIndex(steps, step) {
  let best = 0;
  for (let i = 1; i < steps.length; i += 1)
    if (Math.abs(steps[i] - step) < Math.abs(steps[best] - step)) best = i;
  return best;
}

// A small curve without axes, on a log scale where isLog.
export function drawSparkline(canvas, values, isLog, colours) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  const context = sharpContext(canvas, width, height);
  const heights = Array.from(values, (value) => (isLog ? Math.log10(Math.max(value, 1e-30)) : value));
  const finite = heights.filter(Number.isFinite);
  if (finite.length < 2) return;
  const low = isLog ? Math.min(...finite) : 0, high = Math.max(...finite, low + (isLog ? 0.3 : 0.05));
  context.beginPath();
  heights.forEach((value, i) => {
    const across = 2 + (i / (heights.length - 1)) * (width - 6);
    context.lineTo(across, height - 3 - ((value - low) / (high - low)) * (height - 6));
  });
  context.strokeStyle = colours.training;
  context.lineWidth = 1.5;
  context.lineJoin = "round";
  context.stroke();
}

// A curve of losses: its numbers, and how it is drawn in a plot, see base/axes.js.

import { floatsOf } from "../base/model.js";
import { shortNumber, wholeNumber } from "../base/numbers.js";
import { someOf } from "../base/speech.js";
import { say } from "../base/words.js";

export const MARGIN = { left: 56, right: 16, top: 22, bottom: 38 };

// The rows of a curve: step, lowest and highest loss of each bucket, and the running mean.
export function curveOf(view) {
  const numbers = floatsOf(view), n = numbers.length / 4;
  const row = (k) => numbers.subarray(k * n, (k + 1) * n);
  return { n, step: row(0), low: row(1), high: row(2), mean: row(3) };
}

// Some steps of a curve in words, with the last look at the validation set before each: [step, loss, loss].
export function curveRows(curve, checks, words) {
  const half = checks.length / 2, steps = checks.subarray(0, half);
  return someOf(curve.n).map((i) => {
    const look = steps.findLastIndex((step) => step <= curve.step[i]);
    return [wholeNumber(curve.step[i]), words(curve.mean[i]), look < 0 ? "–" : words(checks[half + look])];
  });
}

// The same in a sentence. frame: of the kernel.
export function curveInWords(frame) {
  if (!frame.step) return say("Loss curve: no steps yet.");
  const [first, loss, validation] = [frame.first_loss, frame.loss, frame.validation_loss].map(shortNumber);
  return say("Loss curve: {steps} steps, training loss from {first} to {loss}, validation loss {validation}.",
    { steps: wholeNumber(frame.step), first, loss, validation });
}

export function clipped({ context, inner }, draw) {
  context.save();
  context.beginPath();
  context.rect(inner.left - 5, inner.top - 16, inner.right - inner.left + 11, inner.bottom - inner.top + 18);
  context.clip();
  draw();
  context.restore();
}

// The loss of each batch, pale: a line through the lowest and highest of each bucket.
export function drawRaw({ context, x, y, curve, colours }) {
  context.beginPath();
  for (let i = 0; i < curve.n; i += 1) {
    context.lineTo(x(curve.step[i]), y(curve.low[i]));
    context.lineTo(x(curve.step[i]), y(curve.high[i]));
  }
  context.globalAlpha = colours.isDark ? 0.42 : 0.32;
  context.strokeStyle = colours.training;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}

export function drawLine({ context, x, y }, steps, losses, colour, width) {
  context.beginPath();
  for (let i = 0; i < steps.length; i += 1) context.lineTo(x(steps[i]), y(losses[i]));
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke();
}

export function drawChecks(plot) {
  const { context, x, y, checks, colours } = plot;
  drawLine(plot, checks.step, checks.loss, colours.validation, 1);
  context.fillStyle = colours.validation;
  context.strokeStyle = colours.background;
  for (let i = 0; i < checks.step.length; i += 1) {
    context.beginPath();
    context.arc(x(checks.step[i]), y(checks.loss[i]), checks.step.length > 60 ? 2.5 : 4, 0, 7);
    context.fill();
    context.stroke();
  }
}

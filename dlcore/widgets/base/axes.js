// Plots and their axes. A plot is { context, inner: {left, right, top, bottom}, x, y, colours, ... }: x and y turn
// data into pixels, `inner` is where the data stand.

import { sharpContext } from "./elements.js";
import { shortNumber, wholeNumber } from "./numbers.js";
import { logTicks, ticksBetween } from "./ticks.js";
import { say } from "./words.js";

const EDGE = { left: 54, right: 16, top: 26, bottom: 40 };

// The axes of a plot whose x is the step.
export function drawAxes(plot) {
  const { context, inner, xTicks, yTicks, colours, isLog, label, labelOf = shortNumber } = plot;
  drawTicks(plot, xTicks.map((tick) => [tick, wholeNumber(tick)]), yTicks.map((tick) => [tick, labelOf(tick)]), 7);
  context.strokeStyle = colours.faint;
  strokePath(context, [[inner.left, inner.bottom + 0.5], [inner.right, inner.bottom + 0.5]]);
  context.fillText(say("step"), (inner.left + inner.right) / 2, inner.bottom + 29);
  context.textAlign = "left";
  context.fillText(label ?? (isLog ? say("loss (log scale)") : say("loss")), 8, 9);
}

// A plot on a canvas of its own, with its axes; null while it has no size. names: {title, x, y}. Ranges are
// [from, to]; isLog is for y.
export function panelOf(canvas, colours, names, xRange, yRange, isLog = false) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (!width) return null;
  const context = sharpContext(canvas, width, height);
  const inner = { left: EDGE.left, right: width - EDGE.right, top: EDGE.top, bottom: height - EDGE.bottom };
  const along = isLog ? Math.log10 : (value) => value;
  const scale = ([from, to], start, end, turn) => (value) =>
    start + (turn(value) - turn(from)) / (turn(to) - turn(from)) * (end - start);
  const x = scale(xRange, inner.left, inner.right, (value) => value), y = scale(yRange, inner.bottom, inner.top, along);
  const panel = { context, inner, x, y, colours };
  drawFrame(panel, names, ticksBetween(...xRange, width < 300 ? 3 : 5), isLog ? logTicks(...yRange, 5) : ticksBetween(...yRange, 5));
  return panel;
}

function drawFrame(panel, names, xTicks, yTicks) {
  const { context, inner, colours } = panel, withWords = (tick) => [tick, shortNumber(tick)];
  drawTicks(panel, xTicks.map(withWords), yTicks.map(withWords), 6);
  context.fillText(names.x, (inner.left + inner.right) / 2, inner.bottom + 30);
  writeUpwards(context, names.y, 8, (inner.top + inner.bottom) / 2);
  context.textAlign = "left";
  context.font = `600 13px ${colours.font}`;
  context.fillText(names.title, 4, 10);
  context.strokeStyle = colours.faint;
  strokePath(context, [[inner.left, inner.top], [inner.left, inner.bottom], [inner.right, inner.bottom]]);
}

// Lines and numbers at ticks [value, words]; the numbers of y end `gap` pixels before the plot.
function drawTicks({ context, inner, x, y, colours }, xTicks, yTicks, gap) {
  context.font = `12px ${colours.font}`;
  context.lineWidth = 1;
  context.strokeStyle = colours.grid;
  for (const [tick] of yTicks) strokePath(context, [[inner.left, y(tick)], [inner.right, y(tick)]]);
  context.fillStyle = colours.text;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const [tick, words] of yTicks) context.fillText(words, inner.left - gap, y(tick));
  context.textAlign = "center";
  for (const [tick, words] of xTicks) context.fillText(words, x(tick), inner.bottom + 13);
}

function writeUpwards(context, words, x, y) {
  context.save();
  context.translate(x, y);
  context.rotate(-Math.PI / 2);
  context.fillText(words, 0, 0);
  context.restore();
}

// Draw with everything outside the plot cut off.
export function inside({ context, inner }, draw) {
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  draw();
  context.restore();
}

export function strokePath(context, points) {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

// A line through points in data units; far away ones are brought nearer: a canvas does not draw 1e30 pixels.
export function drawThrough(panel, points, colour, width, dash = []) {
  const near = (value) => Math.max(-1e5, Math.min(1e5, value));
  panel.context.strokeStyle = colour;
  panel.context.lineWidth = width;
  panel.context.lineJoin = "round";
  panel.context.setLineDash(dash);
  strokePath(panel.context, points.map(([x, y]) => [near(panel.x(x)), near(panel.y(y))]));
  panel.context.setLineDash([]);
}

export function drawDot(panel, [x, y], radius, fill, rim) {
  const { context } = panel;
  context.beginPath();
  context.arc(panel.x(x), panel.y(y), radius, 0, 7);
  context.fillStyle = fill;
  context.fill();
  if (!rim) return;
  context.strokeStyle = rim;
  context.lineWidth = 2;
  context.stroke();
}

// Move the names down until they do not touch, and those below the last place up again.
export function spread(names, first, last, gap = 14) {
  names.sort((a, b) => a.middle - b.middle);
  names.forEach((name, i) => {
    name.middle = Math.max(name.middle, i ? names[i - 1].middle + gap : first);
  });
  names.reverse().forEach((name, i) => {
    name.middle = Math.min(name.middle, i ? names[i - 1].middle - gap : last);
  });
}

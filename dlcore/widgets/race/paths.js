// The runners: their paths over the ground, up to the step that is looked at.

import { floatsOf } from "../base/model.js";

export function runnerColour({ rules, others }, names, name) {
  const strangers = names.filter((other) => !rules[other]);
  return rules[name] || others[strangers.indexOf(name) % others.length];
}

// The runs as { name, colour, x, y, loss, last }; last is the step of the last sound point.
export function runnersOf(model, colours) {
  const names = model.get("rule_names"), runs = model.get("runs");
  return names.filter((name) => runs[name]).map((name) => {
    const numbers = floatsOf(runs[name]), n = numbers.length / 3;
    const row = (k) => numbers.subarray(k * n, (k + 1) * n);
    return { name, colour: runnerColour(colours, names, name), x: row(0), y: row(1), loss: row(2), last: n - 1 };
  });
}

export function drawPaths(plot, runners, step) {
  const { context, inner } = plot;
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  for (const runner of runners) drawPath(plot, runner, Math.min(step, runner.last));
  for (const runner of runners) drawRunner(plot, runner, Math.min(step, runner.last));
  context.restore();
}

function drawPath({ context, x, y }, { x: across, y: up, colour }, end) {
  context.beginPath();
  for (let i = 0; i <= end; i += 1) context.lineTo(near(x(across[i])), near(y(up[i])));
  context.strokeStyle = colour;
  context.lineWidth = 1.8;
  context.lineJoin = "round";
  context.stroke();
  context.fillStyle = colour;
  for (let i = Math.max(0, end - 60); i <= end; i += 1) dot(context, near(x(across[i])), near(y(up[i])), 2.2);
}

function drawRunner({ context, x, y, colours }, { x: across, y: up, colour }, end) {
  context.fillStyle = colour;
  context.strokeStyle = colours.background;
  context.lineWidth = 1.5;
  dot(context, near(x(across[end])), near(y(up[end])), 6);
  context.stroke();
}

export function dot(context, left, top, radius) {
  context.beginPath();
  context.arc(left, top, radius, 0, 7);
  context.fill();
}

// Canvases cannot draw lines of a million pixels: what is far outside stays far outside.
function near(pixels) {
  return Math.min(20000, Math.max(-20000, pixels));
}

export function drawStart({ context, x, y, colours }, [across, up], isFocused) {
  context.strokeStyle = colours.text;
  context.lineWidth = isFocused ? 2.5 : 1.5;
  context.beginPath();
  context.arc(x(across), y(up), 9, 0, 7);
  context.stroke();
}

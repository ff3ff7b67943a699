// The length of dL/dh_t under its column on a log scale, and the gradient of all weights before and after
// clipping, as two arrows.

import { strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { shortNumber } from "../base/numbers.js";
import { powerOfTen } from "../base/powers.js";
import { say } from "../base/words.js";
import { drawHead, isBackDone } from "./grid.js";

// Whole decades around the numbers, at least one to each side of 1.
function decades(numbers) {
  const low = Math.min(-1, Math.floor(Math.log10(Math.min(...numbers)))), high = Math.max(1, Math.ceil(Math.log10(Math.max(...numbers))));
  const step = Math.ceil((high - low) / 5);
  const ticks = Array.from({ length: high - low + 1 }, (_, k) => low + k).filter((tick) => tick % step === 0);
  return { low, high, ticks };
}

export function drawNorms(plot, scene) {
  const { context, colours, curve, x, width, T } = plot;
  const clipped = scene.picture.clipped_norm / scene.picture.gradient_norm, isClipped = clipped < 1;
  const { low, high, ticks } = decades([...scene.norms, ...scene.norms.map((norm) => norm * clipped), ...scene.memoryNorms]);
  const y = (norm) => curve.bottom - ((Math.log10(norm) - low) / (high - low)) * (curve.bottom - curve.top);
  drawDecades(plot, ticks, y);
  const steps = Array.from({ length: T }, (_, k) => k + 1).filter((t) => isBackDone(scene, t));
  const points = (norms, factor = 1) => steps.map((t) => [x(t) + width / 2, y(factor * norms[t - 1])]);
  const radius = T > 25 ? 2.5 : 4;
  if (isClipped) drawPath(context, points(scene.norms, clipped), colours.accent, [5, 4]);
  if (scene.memoryNorms.length) drawDotted(context, points(scene.memoryNorms), colours.gradient, radius, colours.background);
  drawDotted(context, points(scene.norms), colours.gradient, radius, colours.gradient);
  context.fillStyle = colours.gradient;
  context.textAlign = "left";
  const which = scene.memoryNorms.length ? say("∂L/∂h (●) and ∂L/∂c (○)") : "∂L/∂h";
  const words = plot.isNarrow ? say("length of {which}, log scale", { which })
    : say("length of {which} at each step, log scale; L looks at the last state", { which });
  context.fillText(words, curve.left, curve.top - 16);
  if (isClipped && steps.length) {
    context.fillStyle = colours.accent;
    context.textAlign = "right";
    const dashed = say("dashed: after clipping, times {factor}", { factor: shortNumber(clipped) });
    context.fillText(dashed, curve.right, curve.top - 16 + (plot.isNarrow ? 14 : 0));
  }
}

function drawDecades({ context, colours, curve, x, width, T, column }, ticks, y) {
  context.font = `12px ${colours.font}`;
  context.textBaseline = "middle";
  context.textAlign = "right";
  context.lineWidth = 1;
  for (const tick of ticks) {
    context.strokeStyle = tick ? colours.grid : colours.faint;
    strokePath(context, [[curve.left, y(10 ** tick)], [curve.right, y(10 ** tick)]]);
    context.fillStyle = colours.text;
    context.fillText(tick ? powerOfTen(tick) : "1", curve.left - 8, y(10 ** tick));
  }
  context.textAlign = "center";
  const every = Math.ceil(24 / column) > 1 ? 5 * Math.ceil(24 / column / 5) : 1;
  for (let t = 1; t <= T; t += 1) if (t === 1 || t % every === 0) context.fillText(t, x(t) + width / 2, curve.bottom + 14);
}

function drawPath(context, points, colour, dash) {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
  context.setLineDash([]);
}

function drawDotted(context, points, colour, radius, fill) {
  drawPath(context, points, colour, []);
  context.fillStyle = fill;
  context.lineWidth = 1.5;
  for (const [x, y] of points) {
    context.beginPath();
    context.arc(x, y, radius, 0, 7);
    context.fill();
    context.stroke();
  }
}

// Two arrows on one log scale: the gradient of all weights before and after clipping, and the bound. They are
// known when the gradient has come back to the first step.
export function drawUpdate(canvas, picture, bound, colours, isKnown) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  const context = sharpContext(canvas, width, height), left = width < 520 ? 64 : 124, right = width - 70;
  const { low, high } = decades([picture.gradient_norm, picture.clipped_norm, bound, 0.01, 1000]);
  const x = (norm) => left + ((Math.log10(Math.max(norm, 10 ** low)) - low) / (high - low)) * (right - left);
  context.font = `12px ${colours.font}`;
  context.textBaseline = "middle";
  context.strokeStyle = colours.faint;
  context.lineWidth = 1.5;
  context.setLineDash([4, 3]);
  strokePath(context, [[x(bound), 2], [x(bound), height - 16]]);
  context.setLineDash([]);
  context.fillStyle = colours.text;
  context.textAlign = "center";
  context.fillText(say("bound {bound}", { bound: shortNumber(bound) }), Math.min(right, Math.max(left + 30, x(bound))), height - 8);
  if (!isKnown) return;
  const rows = [[say("before"), picture.gradient_norm, colours.gradient], [say("after"), picture.clipped_norm, colours.accent]];
  rows.forEach(([name, norm, colour], k) => {
    const y = 16 + 24 * k;
    context.fillStyle = context.strokeStyle = colour;
    context.textAlign = "right";
    context.fillText(name, left - 8, y);
    context.lineWidth = 4;
    strokePath(context, [[left, y], [x(norm) - 6, y]]);
    drawHead({ context }, x(norm) - 4, y, 1, colour);
    context.textAlign = "left";
    context.strokeStyle = colours.background;            // a rim: the dashed line may run through the number
    context.strokeText(shortNumber(norm), x(norm) + 6, y);
    context.fillText(shortNumber(norm), x(norm) + 6, y);
  });
}

// The perplexity while a text is learned: exp(loss) on a log scale, so that heights are losses. Other models'
// perplexities are dashed lines with their names.

import { drawAxes, spread, strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { shortNumber } from "../base/numbers.js";
import { linearTicks, logTicks, niceAbove } from "../base/ticks.js";
import { say } from "../base/words.js";
import { MARGIN, clipped, drawChecks, drawLine, drawRaw } from "../live/curve.js";

const LEADER = 18;      // pixels from a line to its name, at the right of the plot
export const HIGHEST = 14;      // a loss above this is off the plot: a perplexity of a million

export function drawPerplexity(canvas, scene) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  const context = sharpContext(canvas, width, height);
  context.font = `12px ${scene.colours.font}`;
  const words = Object.entries(scene.baselines).map(([name, perplexity]) => `${name} ${shortNumber(perplexity)}`);
  const room = Math.min(0.4 * width, Math.max(0, ...words.map((name) => context.measureText(name).width + LEADER)));
  const plot = { context, width, height, ...scene, ...perplexityScales(scene, width - room, height) };
  drawAxes({ ...plot, label: say("perplexity (log scale)"), labelOf: (loss) => shortNumber(Math.exp(loss)) });
  drawBaselines(plot);
  clipped(plot, () => {
    drawRaw(plot);
    drawLine(plot, scene.curve.step, scene.curve.mean, scene.colours.training, 2.4);
    drawChecks(plot);
  });
}

function perplexityScales({ curve, checks, baselines, symbols }, width, height) {
  const lastStep = Math.max(50, curve.step[curve.n - 1] || 0);
  const xMax = niceAbove(lastStep, [1, 1.5, 2, 3, 4, 5, 6, 8, 10]);
  const losses = [...curve.mean, ...checks.loss, ...Object.values(baselines).map(Math.log), Math.log(symbols)];
  const sound = losses.filter((loss) => loss < HIGHEST);
  const top = Math.max(...sound) + 0.1, bottom = Math.max(0, Math.min(...sound, top - 1.2) - 0.15);
  const inner = { left: MARGIN.left, right: width - 12, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = (step) => inner.left + (step / xMax) * (inner.right - inner.left);
  const y = (loss) => inner.bottom - Math.min(1.1, Math.max(-0.1, (loss - bottom) / (top - bottom))) * (inner.bottom - inner.top);
  const yTicks = logTicks(Math.exp(bottom), Math.exp(top)).map(Math.log);
  return { inner, x, y, xMax, xTicks: linearTicks(xMax, 3), yTicks };
}

function drawBaselines({ context, inner, y, baselines, colours }) {
  const names = Object.entries(baselines).map(([name, perplexity]) => {
    const height = y(Math.log(perplexity));
    context.strokeStyle = colours.faint;
    context.lineWidth = 1;
    context.setLineDash([6, 4]);
    strokePath(context, [[inner.left, height], [inner.right, height]]);
    return { text: `${name} ${shortNumber(perplexity)}`, height, middle: height };
  });
  context.setLineDash([]);
  spread(names, inner.top + 6, inner.bottom - 6, 14);
  context.fillStyle = colours.text;
  context.textAlign = "left";
  for (const { text, height, middle } of names) {
    strokePath(context, [[inner.right, height], [inner.right + LEADER - 6, middle]]);
    context.fillText(text, inner.right + LEADER - 3, middle);
  }
}

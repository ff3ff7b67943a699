// The ground of the race: the landscape of its surface, with axes and minima.

import { strokePath } from "../base/axes.js";
import { shortNumber } from "../base/numbers.js";
import { ticksBetween } from "../base/ticks.js";

const GROUND_MARGIN = { left: 40, right: 8, top: 8, bottom: 36 };

// From the numbers x, y of the surface to pixels of the canvas, and back.
export function groundScales(window, width, height) {
  const [x0, x1, y0, y1] = window, m = GROUND_MARGIN;
  const inner = { left: m.left, right: width - m.right, top: m.top, bottom: height - m.bottom };
  const wide = inner.right - inner.left, high = inner.bottom - inner.top;
  return {
    inner,
    x: (value) => inner.left + ((value - x0) / (x1 - x0)) * wide,
    y: (value) => inner.bottom - ((value - y0) / (y1 - y0)) * high,
    pointAt: (left, top) => [x0 + ((left - inner.left) / wide) * (x1 - x0), y0 + ((inner.bottom - top) / high) * (y1 - y0)],
  };
}

// landscape: what a reliefKeeper gives.
export function drawGround(plot, ground, landscape) {
  const { context, inner, colours } = plot;
  const wide = inner.right - inner.left, high = inner.bottom - inner.top;
  context.drawImage(landscape(ground, colours, wide, high), inner.left, inner.top, wide, high);
  for (const point of ground.minima) drawCross(plot, point);
  drawGroundAxes(plot, ground.window);
}

function drawCross({ context, x, y, colours }, [across, up]) {
  for (const [colour, width] of [[colours.background, 5], [colours.text, 2]]) {
    Object.assign(context, { strokeStyle: colour, lineWidth: width, lineCap: "round" });
    strokePath(context, [[x(across) - 7, y(up)], [x(across) + 7, y(up)]]);
    strokePath(context, [[x(across), y(up) - 7], [x(across), y(up) + 7]]);
  }
}

function drawGroundAxes({ context, inner, x, y, colours }, [x0, x1, y0, y1]) {
  context.font = `12px ${colours.font}`;
  context.fillStyle = colours.text;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const tick of ticksBetween(x0, x1, 6)) context.fillText(shortNumber(tick), x(tick), inner.bottom + 12);
  context.fillText("x", (inner.left + inner.right) / 2, inner.bottom + 27);
  context.textAlign = "right";
  for (const tick of ticksBetween(y0, y1, 6)) context.fillText(shortNumber(tick), inner.left - 6, y(tick));
  context.textAlign = "left";
  context.fillText("y", 4, (inner.top + inner.bottom) / 2 - 16);
}

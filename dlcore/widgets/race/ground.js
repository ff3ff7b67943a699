// The ground of the race: the surface as shades and contour lines, with its axes.

import { strokePath } from "../base/axes.js";
import { floatsOf } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { ticksBetween } from "../base/ticks.js";

const GROUND_MARGIN = { left: 40, right: 8, top: 8, bottom: 36 };
const CONTOURS = 14;

// Pictures of the ground that a view keeps, made anew when the surface or the theme changes.
export function groundOf(ground, colours) {
  const heights = floatsOf(ground.heights), size = Math.round(Math.sqrt(heights.length));
  return { window: ground.window, minima: ground.minima, shades: shadesOf(heights, size, colours),
    lines: contourLines(heights, size) };
}

// A small canvas, a pixel for each height; row 0 is the bottom.
function shadesOf(heights, size, colours) {
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const image = new ImageData(size, size), [low, high] = colours.isDark ? [22, 92] : [255, 196];
  heights.forEach((height, i) => {
    const row = size - 1 - Math.floor(i / size), grey = low + height * (high - low);
    image.data.set([grey, grey, grey, 255], 4 * (row * size + (i % size)));
  });
  canvas.getContext("2d").putImageData(image, 0, 0);
  return canvas;
}

// All contour lines as segments [x0, y0, x1, y1] in 0 ... 1, found square by square ("marching squares").
function contourLines(heights, size) {
  const segments = [];
  for (let row = 0; row < size - 1; row += 1)
    for (let column = 0; column < size - 1; column += 1) {
      const at = row * size + column;
      const corners = [heights[at], heights[at + 1], heights[at + size + 1], heights[at + size]];
      const first = Math.ceil(Math.min(...corners) * CONTOURS), last = Math.floor(Math.max(...corners) * CONTOURS);
      for (let k = Math.max(1, first); k <= Math.min(last, CONTOURS - 1); k += 1)
        addCrossings(segments, corners, k / CONTOURS, column, row, size - 1);
    }
  return segments;
}

const EDGES = [[0, 0, 1, 0], [1, 0, 1, 1], [1, 1, 0, 1], [0, 1, 0, 0]];   // of a square, corner to corner

function addCrossings(segments, corners, level, column, row, cells) {
  const points = [];
  EDGES.forEach(([x0, y0, x1, y1], k) => {
    const from = corners[k], to = corners[(k + 1) % 4];
    if ((from < level) === (to < level)) return;
    const share = (level - from) / (to - from);
    points.push([(column + x0 + share * (x1 - x0)) / cells, (row + y0 + share * (y1 - y0)) / cells]);
  });
  for (let k = 0; k + 1 < points.length; k += 2) segments.push([...points[k], ...points[k + 1]]);
}

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

export function drawGround(plot, ground) {
  const { context, inner, colours } = plot;
  const wide = inner.right - inner.left, high = inner.bottom - inner.top;
  context.imageSmoothingEnabled = true;
  context.drawImage(ground.shades, inner.left, inner.top, wide, high);
  context.beginPath();
  for (const [x0, y0, x1, y1] of ground.lines) {
    context.moveTo(inner.left + x0 * wide, inner.bottom - y0 * high);
    context.lineTo(inner.left + x1 * wide, inner.bottom - y1 * high);
  }
  context.strokeStyle = colours.isDark ? "#7d7d7d" : "#a3a3a3";
  context.lineWidth = 0.8;
  context.stroke();
  for (const point of ground.minima) drawCross(plot, point);
  drawGroundAxes(plot, ground.window);
}

function drawCross({ context, x, y, colours }, [across, up]) {
  context.strokeStyle = colours.text;
  context.lineWidth = 1.6;
  strokePath(context, [[x(across) - 6, y(up)], [x(across) + 6, y(up)]]);
  strokePath(context, [[x(across), y(up) - 6], [x(across), y(up) + 6]]);
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

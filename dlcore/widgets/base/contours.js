// Lines of equal loss over a landscape, with their losses written on them.

import { shortNumber } from "./numbers.js";

const EDGES = [[0, 0, 1, 0], [1, 0, 1, 1], [1, 1, 0, 1], [0, 1, 0, 0]];   // of a square, corner to corner
const APART = 46;             // px between two labels
const SMALL = 260;            // px: a narrower map has fewer labels

// map: { context, width, height, colours }. values: at the middles of squares, `columns` in a row, the upper row first.
export function drawContours(map, values, columns, { levels }) {
  const lines = linesAt(levels, values, columns, map.width / columns);
  const { context, colours } = map, isSmall = map.width < SMALL, placed = [];
  context.strokeStyle = colours.isForced ? colours.text : colours.relief.line;
  context.lineWidth = 0.8;
  context.globalAlpha = colours.isForced ? 0.8 : 0.4;
  for (const line of lines) strokeSegments(context, line);
  context.globalAlpha = 1;
  lines.forEach((line, k) => { if (k % (isSmall ? 4 : 2) === 0) writeOn(map, line, shortNumber(levels[k]), placed); });
}

// For each level its segments [x0, y0, x1, y1] in pixels, found square by square ("marching squares").
function linesAt(levels, values, columns, pixels) {
  const lines = levels.map(() => []), rows = values.length / columns;
  for (let row = 0; row < rows - 1; row += 1)
    for (let column = 0; column < columns - 1; column += 1) {
      const at = row * columns + column;
      const corners = [values[at], values[at + 1], values[at + columns + 1], values[at + columns]];
      const low = Math.min(...corners), high = Math.max(...corners);
      levels.forEach((level, k) => {
        if (low < level && level <= high) addCrossings(lines[k], corners, level, column, row, pixels);
      });
    }
  return lines;
}

function addCrossings(segments, corners, level, column, row, pixels) {
  const ends = [];
  EDGES.forEach(([x0, y0, x1, y1], k) => {
    const from = corners[k], to = corners[(k + 1) % 4];
    if ((from < level) === (to < level)) return;
    const share = (level - from) / (to - from);
    ends.push([(column + 0.5 + x0 + share * (x1 - x0)) * pixels, (row + 0.5 + y0 + share * (y1 - y0)) * pixels]);
  });
  for (let k = 0; k + 1 < ends.length; k += 2) segments.push([...ends[k], ...ends[k + 1]]);
}

function strokeSegments(context, segments) {
  context.beginPath();
  for (const [x0, y0, x1, y1] of segments) {
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
  }
  context.stroke();
}

// Where the line is almost level and the labels stand below each other, at the right of the map.
function writeOn({ context, width, height, colours }, segments, words, placed) {
  let best = null, least = Infinity;
  for (const [x0, y0, x1, y1] of segments) {
    const x = (x0 + x1) / 2, y = (y0 + y1) / 2, steep = Math.abs(y1 - y0) / Math.hypot(x1 - x0, y1 - y0, 1e-9);
    const isInside = x > 24 && x < width - 24 && y > 12 && y < height - 12;
    const score = Math.abs(x - 0.8 * width) / width + 0.6 * steep;
    if (!isInside || score >= least || placed.some((other) => Math.hypot(x - other.x, 1.8 * (y - other.y)) < APART)) continue;
    [best, least] = [{ x, y, angle: Math.atan((y1 - y0) / (x1 - x0 || 1e-9)) }, score];
  }
  if (!best) return;
  placed.push(best);
  context.save();
  context.translate(best.x, best.y);
  context.rotate(best.angle);
  Object.assign(context, { font: `11px ${colours.font}`, textAlign: "center", textBaseline: "middle" });
  Object.assign(context, { lineWidth: 3, lineJoin: "round" });
  context.strokeStyle = colours.background;
  context.globalAlpha = 0.55;
  context.strokeText(words, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = colours.text;
  context.fillText(words, 0, 0);
  context.restore();
}

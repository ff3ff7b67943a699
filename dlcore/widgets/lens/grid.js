// The matrix of weights of the selected head: a row for each token that looks, a column for each that is looked at;
// and the small ones of all heads.

import { sharpContext } from "../base/elements.js";
import { weightColours } from "./scene.js";

const GRID = { left: 30, top: 24, largest: 38, numbers: 27 };

export function drawGrid(canvas, scene, colours) {
  const width = canvas.clientWidth;
  if (!width) return null;
  const cell = Math.max(6, Math.min(GRID.largest, Math.floor((width - GRID.left - 4) / scene.count)));
  const height = GRID.top + cell * scene.count + 4;
  if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
  const grid = { context: sharpContext(canvas, width, height), cell, colours };
  for (let q = 0; q < scene.count; q += 1)
    for (let k = 0; k < scene.count; k += 1) drawCell(grid, scene, q, k);
  drawNames(grid, scene);
  drawFrames(grid, scene);
  return grid;
}

function drawCell({ context, cell, colours }, scene, q, k) {
  const x = GRID.left + k * cell, y = GRID.top + q * cell, weight = scene.weight(q, k);
  const { ground, ink } = weightColours(colours, weight);
  context.fillStyle = ground;
  context.fillRect(x, y, cell - 1, cell - 1);
  if (scene.isHidden(q, k)) return drawHatch(context, x, y, cell, colours);
  if (cell < GRID.numbers) return;
  context.font = `11.5px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = ink;
  context.fillText(String(Math.round(100 * weight)), x + cell / 2, y + cell / 2 + 0.5);
}

// A place that the mask hides.
function drawHatch(context, x, y, cell, colours) {
  context.strokeStyle = colours.grid;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x + 2, y + cell - 3);
  context.lineTo(x + cell - 3, y + 2);
  context.stroke();
}

function drawNames({ context, cell, colours }, scene) {
  context.textBaseline = "middle";
  context.textAlign = "center";
  scene.tokens.forEach((token, t) => {
    context.font = `${t === scene.place ? "bold " : ""}${cell < 15 ? 11 : 14}px ${colours.font}`;
    context.fillStyle = colours.text;
    context.fillText(token, GRID.left - 14, GRID.top + (t + 0.5) * cell);
    context.fillText(token, GRID.left + (t + 0.5) * cell, GRID.top - 12);
  });
}

// The row of whom the selected token looks at, and the column of who looks at it.
function drawFrames({ context, cell, colours }, scene) {
  const start = scene.place * cell, length = scene.count * cell;
  context.lineWidth = 2.5;
  context.setLineDash([6, 4]);
  context.strokeStyle = colours.looked;
  context.strokeRect(GRID.left + start - 1, GRID.top - 1, cell + 1, length + 1);
  context.setLineDash([]);
  context.strokeStyle = colours.looks;
  context.strokeRect(GRID.left - 1, GRID.top + start - 1, length + 1, cell + 1);
}

// The row and column under a point of the canvas, or null.
export function pairAt({ cell }, scene, px, py) {
  const q = Math.floor((py - GRID.top) / cell), k = Math.floor((px - GRID.left) / cell);
  const isInside = [q, k].every((t) => t >= 0 && t < scene.count);
  return isInside ? { q, k } : null;
}

export function drawSmall(canvas, scene, colours, head) {
  const side = canvas.clientWidth || 40, context = sharpContext(canvas, side, side), cell = side / scene.count;
  for (let q = 0; q < scene.count; q += 1)
    for (let k = 0; k < scene.count; k += 1) {
      context.fillStyle = weightColours(colours, scene.weightOf(head, q, k)).ground;
      context.fillRect(k * cell, q * cell, cell + 0.5, cell + 0.5);
    }
}

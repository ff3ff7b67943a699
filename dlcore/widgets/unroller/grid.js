// The unrolled picture: one column for each time step, a block of coloured cells for each gate, for the state
// and for the gradient by the state. A `scene` is { picture, values, gradient, norms, position, time, unit, ... }.

import { say } from "../base/words.js";

const GRID = { gateRow: 6, stateRow: 9, gap: 10, head: 26, curve: 150, right: 12 };

// Where everything stands: functions from steps to pixels, and the blocks with their rows.
export function layoutOf(picture, width) {
  const { length: T, units } = picture, isNarrow = width < 520;
  const left = isNarrow ? 44 : 124, column = (width - left - GRID.right) / T;
  const gutter = Math.min(16, Math.max(1, 0.14 * column));
  const blocks = [];
  let top = GRID.head;
  picture.blocks.forEach(([name, words], k) => {
    const row = name === "h" ? GRID.stateRow : GRID.gateRow;
    blocks.push({ name, words, k, top, row, height: row * units });
    top += row * units + GRID.gap;
  });
  blocks.push({ name: "∂L/∂h", words: say("gradient ∂L/∂h"), k: -1, top: top + 6, row: GRID.stateRow, height: GRID.stateRow * units });
  top += 6 + GRID.stateRow * units;
  const curve = { left, right: width - GRID.right, top: top + 34, bottom: top + 34 + GRID.curve - 58 };
  const x = (t) => left + (t - 1) * column + gutter / 2;      // the left edge of step t = 1 .. T
  return { T, units, isNarrow, left, column, gutter, blocks, bottom: top, curve, x, width: column - gutter, height: top + GRID.curve };
}

function isForwardDone(scene, t) { return scene.position >= t; }
export function isBackDone(scene, t) { return scene.position >= 2 * scene.picture.length + 1 - t; }
export function isDone(scene, block, t) { return block.k < 0 ? isBackDone(scene, t) : isForwardDone(scene, t); }

// The number of a cell; t and unit count from 1.
export function valueAt(scene, block, t, unit) {
  const { length: T, units } = scene.picture, place = (t - 1) * units + unit - 1;
  return block.k < 0 ? scene.gradient[place] : scene.values[block.k * T * units + place];
}

export function drawGrid(plot, scene) {
  for (const block of plot.blocks) {
    drawBlockName(plot, block);
    for (let t = 1; t <= plot.T; t += 1) drawCells(plot, scene, block, t);
  }
  drawSymbols(plot, scene);
  if (plot.gutter > 9) drawArrows(plot, scene);
  drawSelection(plot, scene);
}

function drawBlockName({ context, colours, left, isNarrow }, block) {
  context.font = `12px ${colours.font}`;
  context.fillStyle = block.k < 0 ? colours.gradient : colours.text;
  context.textAlign = "right";
  context.textBaseline = "middle";
  context.fillText(isNarrow ? block.name : block.words, left - 8, block.top + block.height / 2);
}

function drawCells({ context, colours, x, width, units, scales }, scene, block, t) {
  const colour = block.k < 0 ? scales.gradient : scales.state;
  if (!isDone(scene, block, t)) {
    context.strokeStyle = colours.grid;
    context.lineWidth = 1;
    context.strokeRect(x(t) + 0.5, block.top + 0.5, Math.max(1, width - 1), block.height - 1);
    return;
  }
  for (let unit = 1; unit <= units; unit += 1) {
    context.fillStyle = colour(valueAt(scene, block, t, unit));
    context.fillRect(x(t), block.top + (unit - 1) * block.row, width, block.row);
  }
  context.strokeStyle = colours.grid;
  context.lineWidth = 0.5;
  context.strokeRect(x(t), block.top, width, block.height);
}

function drawSymbols({ context, colours, x, width, T, column }, scene) {
  context.textAlign = "center";
  const every = Math.ceil(11 / column);          // very narrow columns: not every symbol fits
  for (let t = 1; t <= T; t += 1) {
    if (t % every && t !== scene.time) continue;
    context.font = `${t === scene.time ? "bold " : ""}${column < 14 ? 11 : 15}px ${colours.font}`;
    context.fillStyle = isForwardDone(scene, t) ? colours.text : colours.faint;
    context.fillText(scene.picture.names[t - 1], x(t) + width / 2, 11);
  }
}

// In the gaps: h goes on to the next step, its gradient comes back from there.
function drawArrows(plot, scene) {
  const state = plot.blocks.at(-2), back = plot.blocks.at(-1);
  for (let t = 1; t < plot.T; t += 1) {
    const gap = plot.x(t) + plot.width + plot.gutter / 2;
    drawHead(plot, gap, state.top + state.height / 2, 1, isForwardDone(scene, t) ? plot.colours.text : plot.colours.grid);
    drawHead(plot, gap, back.top + back.height / 2, -1, isBackDone(scene, t + 1) ? plot.colours.gradient : plot.colours.grid);
  }
}

export function drawHead({ context }, x, y, way, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x + 4 * way, y);
  context.lineTo(x - 3 * way, y - 5);
  context.lineTo(x - 3 * way, y + 5);
  context.fill();
}

// The selected column, and in each of its blocks the selected unit.
function drawSelection({ context, colours, x, width, blocks, bottom }, scene) {
  context.strokeStyle = colours.text;
  context.lineWidth = 2;
  context.strokeRect(x(scene.time) - 2, GRID.head - 5, width + 4, bottom - GRID.head + 10);
  context.lineWidth = 1.5;
  for (const block of blocks)
    context.strokeRect(x(scene.time), block.top + (scene.unit - 1) * block.row - 1, width, block.row + 2);
}

// The step, unit and block under a point of the canvas, or null.
export function cellAt(plot, px, py) {
  const t = Math.floor((px - plot.left) / plot.column) + 1;
  if (t < 1 || t > plot.T) return null;
  const block = plot.blocks.find(({ top, height }) => py >= top && py < top + height);
  return { t, block, unit: block ? Math.floor((py - block.top) / block.row) + 1 : null };
}

// The panels of the probe, one above the other over one axis of layers.

import { drawThrough, strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { ticksBetween } from "../base/ticks.js";
import { say } from "../base/words.js";
import { powersBetween, reachOf } from "./scene.js";

const ROOM = { left: 46, right: 12, title: 24, bottom: 38 };
const HEIGHTS = { log: 142, share: 78 };
const LOWEST = 1.5;      // px between the lower edge of a panel and what lies beyond it

export const PLOT_HEIGHT = 3 * ROOM.title + 2 * HEIGHTS.log + HEIGHTS.share + ROOM.bottom;

// Returns { left, slot }: where layer 1 begins, and how wide a layer is.
export function drawPanels(canvas, scene, colours) {
  const width = canvas.clientWidth;
  if (!width) return null;
  const context = sharpContext(canvas, width, PLOT_HEIGHT), slot = (width - ROOM.left - ROOM.right) / scene.span;
  const x = (layer) => ROOM.left + (layer - 0.5) * slot;
  let top = ROOM.title;
  for (const part of scene.panels) {
    const height = part.isLog ? HEIGHTS.log : HEIGHTS.share;
    const inner = { left: ROOM.left, right: width - ROOM.right, top, bottom: top + height };
    drawPanel({ context, colours, inner, x, y: heightOf(part, inner), slot }, part, scene.layer);
    top += height + ROOM.title;
  }
  drawLayers({ context, colours, x, width }, scene, top - ROOM.title);
  return { left: ROOM.left, slot };
}

// From a value to its place; what has overflowed lies on the upper edge, what is 0 on a log axis on the lower.
function heightOf(part, { top, bottom }) {
  const [low, high] = part.isLog ? reachOf(part) : [0, 1];
  return (value) => {
    const place = part.isLog ? Math.log10(value) : value;
    const share = Math.max(0, Math.min(1, (place - low) / (high - low)));
    return bottom - LOWEST - share * (bottom - top - 2 * LOWEST);
  };
}

function drawPanel(panel, part, layer) {
  drawGround(panel, part);
  const { colours, context } = panel, points = ends(part.values);
  drawThrough(panel, ends(part.kept), colours.faint, 2, [5, 4]);
  if (part.isLog) drawStems(panel, part);
  drawThrough(panel, points, part.colour, 1.5);
  for (const point of points) drawValue(panel, part, point, Math.max(1.5, Math.min(4, panel.slot / 3)), null);
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  strokePath(context, [[panel.x(layer), panel.inner.top], [panel.x(layer), panel.inner.bottom]]);
  if (points.some(([k]) => k === layer)) drawValue(panel, part, [layer, part.values[layer - 1]], 6, colours.text);
}

// [layer, value] for each value that is defined.
function ends(values) {
  return Array.from(values, (value, k) => [k + 1, value]).filter(([, value]) => !Number.isNaN(value));
}

function drawGround(panel, part) {
  const { context, colours, inner, y } = panel, [low, high] = reachOf(part);
  const ticks = part.isLog ? powersBetween(low, high, 4).map(([power, words]) => [10 ** power, words]) : [[0, "0"], [0.5, "0.5"], [1, "1"]];
  context.font = `12px ${colours.font}`;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const [value, words] of ticks) {
    const isOne = part.isLog && value === 1;
    context.strokeStyle = isOne ? colours.faint : colours.grid;
    context.lineWidth = 1;
    strokePath(context, [[inner.left, y(value)], [inner.right, y(value)]]);
    context.fillStyle = colours.text;
    context.fillText(words, inner.left - 6, y(value));
  }
  context.strokeStyle = colours.faint;
  strokePath(context, [[inner.left, inner.top], [inner.left, inner.bottom]]);
  writeTitle(panel, part);
}

function writeTitle({ context, colours, inner }, { title, way, colour }) {
  context.textAlign = "left";
  context.font = `600 13px ${colours.font}`;
  context.fillStyle = colours.text;
  context.fillText(title, inner.left + 16, inner.top - 12);
  const wide = context.measureText(title).width;
  context.fillStyle = colour;
  context.fillRect(inner.left, inner.top - 17, 10, 10);
  context.font = `12px ${colours.font}`;
  context.fillStyle = colours.faint;
  if (inner.left + 40 + wide + context.measureText(way).width > inner.right) return;
  context.textAlign = "right";
  context.fillText(way, inner.right, inner.top - 12);
}

// From 1, where nothing has changed, to each value.
function drawStems({ context, x, y, slot }, { values, colour }) {
  context.fillStyle = colour;
  context.globalAlpha = 0.28;
  const wide = Math.max(1, Math.min(14, 0.6 * slot));
  values.forEach((value, k) => {
    if (!Number.isNaN(value)) context.fillRect(x(k + 1) - wide / 2, Math.min(y(1), y(value)), wide, Math.abs(y(value) - y(1)));
  });
  context.globalAlpha = 1;
}

// A dot; a triangle at the edge that the value lies beyond.
function drawValue({ context, x, y, colours }, part, [layer, value], radius, rim) {
  const px = x(layer), py = y(value), way = value === Infinity ? -1 : value === 0 && part.isLog ? 1 : 0;
  context.beginPath();
  if (way) for (const [across, up] of [[-1.2, -1], [1.2, -1], [0, 1]]) context.lineTo(px + across * radius, py + way * (up * radius - radius));
  else context.arc(px, py, radius, 0, 7);
  context.closePath();
  context.fillStyle = way ? colours.warning : part.colour;
  context.fill();
  if (!rim) return;
  context.strokeStyle = rim;
  context.lineWidth = 2;
  context.stroke();
}

// The common axis.
function drawLayers({ context, colours, x, width }, scene, bottom) {
  const step = scene.span / Math.max(3, Math.min(10, width / 60));
  const ticks = [1, ...ticksBetween(0, scene.span, scene.span / step).filter((tick) => tick > 1 && Number.isInteger(tick))];
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  strokePath(context, [[ROOM.left, bottom], [width - ROOM.right, bottom]]);
  context.font = `12px ${colours.font}`;
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillStyle = colours.text;
  for (const tick of ticks) context.fillText(tick, x(tick), bottom + 12);
  context.fillText(say("layer"), (ROOM.left + width - ROOM.right) / 2, bottom + 28);
}

// The panels of the probe, one above the other over one axis of layers.

import { drawThrough, strokePath } from "../base/axes.js";
import { sharpContext } from "../base/elements.js";
import { ticksBetween } from "../base/ticks.js";
import { say } from "../base/words.js";
import { powersBetween, reachOf } from "./scene.js";

const ROOM = { left: 46, right: 12, title: 28, bottom: 38 };
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
  const { colours, context, x, inner } = panel;
  drawThrough(panel, placed(part, part.kept), colours.kept[4], 2, [5, 4]);
  if (part.isLog) drawStems(panel, part);
  drawThrough(panel, placed(part, part.values), part.colour, 1.5);
  const radius = Math.max(1.5, Math.min(4, panel.slot / 3));
  part.values.forEach((value, k) => drawValue(panel, part, k + 1, value, radius));
  drawBeyond(panel, part);
  context.strokeStyle = colours.faint;
  context.lineWidth = 1;
  strokePath(context, [[x(layer), inner.top], [x(layer), inner.bottom]]);
  drawValue(panel, part, layer, part.values[layer - 1], 6, colours.text);
}

// -1 for what has overflowed, 1 for what is 0 on a log axis, 0 for what has its place.
function beyond({ isLog }, value) {
  return value === Infinity ? -1 : value === 0 && isLog ? 1 : 0;
}

// [layer, value] of the values that have a place.
function placed(part, values) {
  return Array.from(values, (value, k) => [k + 1, value]).filter(([, value]) => !Number.isNaN(value) && !beyond(part, value));
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
  context.fillText(title, inner.left + 16, inner.top - 13, inner.right - inner.left - 10);      // narrower where it must be
  const wide = context.measureText(title).width;
  context.fillStyle = colour;
  context.fillRect(inner.left, inner.top - 18, 10, 10);
  context.font = `12px ${colours.font}`;
  context.fillStyle = colours.faint;
  if (inner.left + 40 + wide + context.measureText(way).width > inner.right) return;
  context.textAlign = "right";
  context.fillText(way, inner.right, inner.top - 13);
}

// From 1, where nothing has changed, to each value.
function drawStems({ context, x, y, slot }, part) {
  context.fillStyle = part.colour;
  context.globalAlpha = 0.28;
  const wide = Math.max(1, Math.min(14, 0.6 * slot));
  for (const [layer, value] of placed(part, part.values))
    context.fillRect(x(layer) - wide / 2, Math.min(y(1), y(value)), wide, Math.abs(y(value) - y(1)));
  context.globalAlpha = 1;
}

// A dot; a triangle at the edge that the value lies beyond.
function drawValue({ context, x, y, colours }, part, layer, value, radius, rim = null) {
  if (Number.isNaN(value)) return;
  const px = x(layer), py = y(value), way = beyond(part, value);
  context.beginPath();
  if (way) for (const [across, up] of [[-1.2, -2], [1.2, -2], [0, 0]]) context.lineTo(px + across * radius, py + way * up * radius);
  else context.arc(px, py, radius, 0, 7);
  context.closePath();
  context.fillStyle = way ? colours.warning : part.colour;
  context.fill();
  if (!rim) return;
  context.strokeStyle = rim;
  context.lineWidth = 2;
  context.stroke();
}

// At each edge, what the triangles there mean.
function drawBeyond({ context, colours, inner, x }, part) {
  for (const [way, words] of [[-1, say("overflow")], [1, "0"]]) {
    const layers = Array.from(part.values, (value, k) => [k + 1, value]).filter(([, value]) => beyond(part, value) === way);
    if (!layers.length) continue;
    context.font = `600 12px ${colours.font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colours.warning;
    const half = context.measureText(words).width / 2 + 4, middle = (x(layers[0][0]) + x(layers.at(-1)[0])) / 2;
    context.fillText(words, Math.max(inner.left + half, Math.min(inner.right - half, middle)), way < 0 ? inner.top + 20 : inner.bottom - 20);
  }
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

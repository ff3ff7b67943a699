// The tokens in a row: arcs above lead from the selected one to those that it looks at, arcs below come from those
// that look at it.

import { sharpContext } from "../base/elements.js";
import { percent } from "./scene.js";

const ROW = { rise: 112, token: 36, height: 260, edge: 8, least: 0.005, told: 0.1 };

export function drawArcs(canvas, scene, colours) {
  const width = canvas.clientWidth;
  if (!width) return null;
  const slot = Math.min(64, (width - 2 * ROW.edge) / scene.count), left = (width - slot * scene.count) / 2;
  const plot = { context: sharpContext(canvas, width, ROW.height), width, slot, left, colours, middle: ROW.height / 2,
    x: (t) => left + (t + 0.5) * slot };
  const { place } = scene, labels = [];
  scene.tokens.forEach((_, t) => {
    labels.push(drawArc(plot, place, t, scene.weight(place, t), -1));
    if (t !== place) labels.push(drawArc(plot, place, t, scene.weight(t, place), 1));
  });
  for (const label of labels) if (label?.weight >= ROW.told) writeWeight(plot, label);
  scene.tokens.forEach((token, t) => drawToken(plot, scene, token, t));
  return plot;
}

// way: -1 above, in the colour of looking; 1 below, dashed, in the colour of being looked at. Returns where the weight
// is written.
function drawArc(plot, from, to, weight, way) {
  if (weight < ROW.least) return null;
  const { context, colours, slot, x, middle } = plot, base = middle + way * (ROW.token / 2 + 2);
  const height = from === to ? 26 : Math.min(ROW.rise - 30, 24 + 0.42 * slot * Math.abs(to - from));
  const spread = from === to ? 0.35 * slot : 0;
  context.strokeStyle = way < 0 ? colours.looks : colours.looked;
  context.lineWidth = 0.8 + 8 * weight;
  context.globalAlpha = 0.35 + 0.65 * weight;
  context.setLineDash(way < 0 ? [] : [6, 4]);
  context.beginPath();
  context.moveTo(x(from) - spread, base);
  const peak = base + way * height * 4 / 3;
  context.bezierCurveTo(x(from) - spread, peak, x(to) + spread, peak, x(to) + spread, base);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
  return { weight, x: (x(from) + x(to)) / 2, y: base + way * (height + 11) };
}

function writeWeight({ context, colours, width }, { weight, x, y }) {
  const words = percent(weight);
  context.font = `11.5px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.strokeStyle = colours.background;
  const place = Math.min(width - 16, Math.max(16, x));
  context.strokeText(words, place, y);
  context.fillStyle = colours.text;
  context.fillText(words, place, y);
}

function drawToken({ context, colours, slot, middle, x }, scene, token, t) {
  const isSelected = t === scene.place, isHidden = scene.isHidden(scene.place, t);
  const box = [x(t) - slot / 2 + 1.5, middle - ROW.token / 2, slot - 3, ROW.token];
  context.fillStyle = colours.background;
  context.fillRect(...box);
  context.setLineDash(isHidden ? [2, 3] : []);       // the mask hides it from the selected token
  context.strokeStyle = isSelected ? colours.text : colours.grid;
  context.lineWidth = isSelected ? 3 : 1;
  context.strokeRect(...box);
  context.setLineDash([]);
  context.font = `${isSelected ? "bold " : ""}${slot < 20 ? 13 : 17}px ${colours.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = isHidden ? colours.faint : colours.text;
  context.fillText(token, x(t), middle + 1);
}

// The token over or under a point of the canvas, or null.
export function tokenAt({ left, slot }, scene, px) {
  const t = Math.floor((px - left) / slot);
  return t >= 0 && t < scene.count ? t : null;
}

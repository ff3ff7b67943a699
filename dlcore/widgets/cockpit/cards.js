// One sample on a canvas: its picture or its class, the frame, the answer and the bars.

import { make } from "../base/elements.js";

export const FOOT = 64;                // px under the frame: the answer, the bars, and room
const BARS = 24, MOST_BARS = 40;      // px; with more classes there are no bars

// The pictures of the samples, made once for a light and once for a dark ground.
export function picturesOf(still) {
  const made = {};
  return (k, { isDark }) => (still.pixels ? made[`${k} ${isDark}`] ??= pictureOf(still, k, isDark) : null);
}

// Grey pictures are ink on paper, light on dark on a dark ground; coloured ones stay as they are.
function pictureOf({ shape: [height, width, channels], pixels }, k, isDark) {
  const canvas = make("canvas", { width, height }), context = canvas.getContext("2d");
  const image = context.createImageData(width, height), first = pixels.byteOffset + k * height * width * channels;
  const bytes = new Uint8Array(pixels.buffer, first, height * width * channels);
  for (let i = 0; i < height * width; i += 1) {
    for (let c = 0; c < 3; c += 1) {
      const value = bytes[i * channels + Math.min(c, channels - 1)];
      image.data[4 * i + c] = channels === 1 && !isDark ? 255 - value : value;
    }
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

export function drawCard(context, card, picture, colours) {
  const colour = card.isRight ? colours.good : colours.wrong;
  if (picture) drawPicture(context, card, picture);
  else drawClass(context, card, colours);
  drawBorder(context, card, colour, colours);
  drawMark(context, card, colour, colours);
  drawAnswer(context, card, colours);
  if (card.all.length <= MOST_BARS) drawBars(context, card, colour, colours);
}

function drawPicture(context, { left, top, side }, picture) {
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, left, top, side, side);
}

function drawClass(context, card, colours) {
  context.font = `600 14px ${colours.font}`;
  context.fillStyle = colours.text;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(fitted(context, card.names[card.label], card.side - 24), card.left + card.side / 2 - 6, card.top + card.body / 2);
}

// Right: a solid frame; wrong: a dashed one.
function drawBorder(context, { left, top, side, body, isRight, isChosen }, colour, colours) {
  context.strokeStyle = colour;
  context.lineWidth = 3;
  context.setLineDash(isRight ? [] : [6, 4]);
  context.strokeRect(left - 0.5, top - 0.5, side + 1, body + 1);
  context.setLineDash([]);
  if (!isChosen) return;
  context.strokeStyle = colours.text;
  context.lineWidth = 1.5;
  context.strokeRect(left - 3.5, top - 3.5, side + 7, body + 7);
}

// ✓ or ✗ on a disc in the corner.
function drawMark(context, { left, top, side, isRight }, colour, colours) {
  const [x, y, r] = [left + side - 5, top + 6, 8];
  context.beginPath();
  context.arc(x, y, r, 0, 7);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = colours.background;
  context.lineWidth = 2;
  context.beginPath();
  const points = isRight ? [[[-4, 0], [-1, 3], [4, -3]]] : [[[-3, -3], [3, 3]], [[3, -3], [-3, 3]]];
  for (const line of points) line.forEach(([dx, dy], k) => context[k ? "lineTo" : "moveTo"](x + dx, y + dy));
  context.stroke();
}

function drawAnswer(context, { left, top, side, body, width, names, answer, all, isRoom }, colours) {
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillStyle = colours.text;
  context.font = answerFont(colours);
  const words = isRoom ? withPercent(names[answer], all[answer]) : fitted(context, names[answer], width - 4);
  context.fillText(words, left + side / 2, top + body + 14);
}

function answerFont({ font }) {
  return `600 13px ${font}`;
}

function withPercent(name, p) {
  return `${name} · ${Math.round(100 * p)} %`;
}

// Whether there is room for the probability behind every name.
export function fitsWithPercent(context, names, width, colours) {
  context.font = answerFont(colours);
  return names.every((name) => context.measureText(withPercent(name, 1)).width <= width);
}

// One bar a class, on a line; under the right class a mark.
function drawBars(context, { left, top, side, body, all, answer, label }, colour, colours) {
  const bottom = top + body + 24 + BARS, step = side / all.length;
  all.forEach((p, k) => {
    if (!(p > 0.004)) return;
    context.fillStyle = k === answer ? colour : colours.faint;
    context.fillRect(left + k * step + step * 0.12, bottom - p * BARS, step * 0.76, p * BARS);
  });
  context.fillStyle = colours.faint;
  context.fillRect(left, bottom, side, 1);
  const middle = left + (label + 0.5) * step;
  context.fillStyle = colours.text;
  context.beginPath();
  for (const [x, y] of [[middle, bottom + 1.5], [middle - 3, bottom + 6], [middle + 3, bottom + 6]]) context.lineTo(x, y);
  context.fill();
}

function fitted(context, words, width) {
  if (context.measureText(words).width <= width) return words;
  let end = words.length;
  while (end > 1 && context.measureText(`${words.slice(0, end)}…`).width > width) end -= 1;
  return `${words.slice(0, end)}…`;
}

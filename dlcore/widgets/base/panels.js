// Axes and marks for the three panels of the descent explorer. A panel is
// { context, box: {left, right, top, bottom}, x, y, colours }: x and y turn data into pixels.

const EDGE = { left: 54, right: 16, top: 26, bottom: 40 };

// Prepare one panel; null while it has no size. names: {title, x, y}. Ranges are [from, to]; isLog is for y.
function panelOf(canvas, colours, names, xRange, yRange, isLog = false) {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (!width) return null;
  const context = sharpContext(canvas, width, height);
  const box = { left: EDGE.left, right: width - EDGE.right, top: EDGE.top, bottom: height - EDGE.bottom };
  const along = isLog ? Math.log10 : (value) => value;
  const scale = ([from, to], start, end, turn) => (value) =>
    start + (turn(value) - turn(from)) / (turn(to) - turn(from)) * (end - start);
  const x = scale(xRange, box.left, box.right, (value) => value), y = scale(yRange, box.bottom, box.top, along);
  const panel = { context, box, x, y, colours };
  drawFrame(panel, names, ticksOf(xRange, 5), isLog ? decadesOf(yRange) : ticksOf(yRange, 5));
  return panel;
}

function drawFrame({ context, box, x, y, colours }, names, xTicks, yTicks) {
  context.font = `12px ${colours.font}`;
  context.strokeStyle = colours.grid;
  context.lineWidth = 1;
  for (const tick of yTicks) strokePath(context, [[box.left, y(tick)], [box.right, y(tick)]]);
  context.fillStyle = colours.text;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const tick of yTicks) context.fillText(numberWords(tick), box.left - 6, y(tick));
  context.textAlign = "center";
  for (const tick of xTicks) context.fillText(numberWords(tick), x(tick), box.bottom + 13);
  context.fillText(names.x, (box.left + box.right) / 2, box.bottom + 30);
  writeUpwards(context, names.y, 8, (box.top + box.bottom) / 2);
  context.textAlign = "left";
  context.font = `600 13px ${colours.font}`;
  context.fillText(names.title, 4, 10);
  context.strokeStyle = colours.faint;
  strokePath(context, [[box.left, box.top], [box.left, box.bottom], [box.right, box.bottom]]);
}

function writeUpwards(context, words, x, y) {
  context.save();
  context.translate(x, y);
  context.rotate(-Math.PI / 2);
  context.fillText(words, 0, 0);
  context.restore();
}

// Draw with everything outside the panel's box cut off.
function inside({ context, box }, draw) {
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.clip();
  draw();
  context.restore();
}

function strokePath(context, points) {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

// A line through points in data units; far away ones are brought nearer: a canvas does not draw 1e30 pixels.
function drawThrough(panel, points, colour, width, dash = []) {
  const near = (value) => Math.max(-1e5, Math.min(1e5, value));
  panel.context.strokeStyle = colour;
  panel.context.lineWidth = width;
  panel.context.setLineDash(dash);
  strokePath(panel.context, points.map(([x, y]) => [near(panel.x(x)), near(panel.y(y))]));
  panel.context.setLineDash([]);
}

function drawDot(panel, [x, y], radius, fill, rim) {
  const { context } = panel;
  context.beginPath();
  context.arc(panel.x(x), panel.y(y), radius, 0, 7);
  context.fillStyle = fill;
  context.fill();
  if (!rim) return;
  context.strokeStyle = rim;
  context.lineWidth = 2;
  context.stroke();
}

function ticksOf([from, to], count) {
  const rough = (to - from) / count, power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((rung) => rung * power >= 0.999 * rough);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

function decadesOf([from, to]) {
  const decades = Math.log10(to / from), rungs = decades < 1.5 ? [1, 2, 5] : [1];
  const stride = Math.max(1, Math.ceil(decades / 6)), ticks = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power += stride)
    ticks.push(...rungs.map((rung) => rung * 10 ** power));
  return ticks.filter((tick) => tick >= from && tick <= to);
}

// Three significant digits, powers of ten where that is shorter; no tail of zeros.
function numberWords(value) {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e5)) return value.toExponential(1).replace(".0e", "e").replace("e+", "e");
  return String(Number(value.toPrecision(3)));
}

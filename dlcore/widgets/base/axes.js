// Axes of a plot whose x is the step: lines, ticks, and numbers in words. A plot is
// { context, inner: {left, right, top, bottom}, x, y, colours, ... }: x and y turn data into pixels.

function drawAxes({ context, inner, x, y, xTicks, yTicks, colours, isLog, label, labelOf = shortNumber }) {
  context.font = `12px ${colours.font}`;
  context.lineWidth = 1;
  context.strokeStyle = colours.grid;
  for (const tick of yTicks) strokeLine(context, inner.left, y(tick), inner.right, y(tick));
  context.fillStyle = colours.text;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const tick of yTicks) context.fillText(labelOf(tick), inner.left - 7, y(tick));
  context.textAlign = "center";
  for (const tick of xTicks) context.fillText(wholeNumber(tick), x(tick), inner.bottom + 13);
  context.strokeStyle = colours.faint;
  strokeLine(context, inner.left, inner.bottom + 0.5, inner.right, inner.bottom + 0.5);
  context.fillText("step", (inner.left + inner.right) / 2, inner.bottom + 29);
  context.textAlign = "left";
  context.fillText(label ?? (isLog ? "loss (log scale)" : "loss"), 8, 9);
}

function strokeLine(context, x0, y0, x1, y1) {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

// Move the names down until they do not touch, and those below the last place up again.
function spread(names, first, last, gap = 14) {
  names.sort((a, b) => a.middle - b.middle);
  names.forEach((name, i) => {
    name.middle = Math.max(name.middle, i ? names[i - 1].middle + gap : first);
  });
  names.reverse().forEach((name, i) => {
    name.middle = Math.min(name.middle, i ? names[i - 1].middle - gap : last);
  });
}

function niceAbove(value, ladder) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (ladder.find((rung) => rung * power >= value * 0.9999) || 10);
}

function linearTicks(max, count) {
  const step = niceAbove(max / count, [1, 2, 2.5, 5, 10]);
  return Array.from({ length: Math.floor(max / step + 1.0001) }, (_, k) => k * step);
}

function ticksBetween(from, to, count) {
  const step = niceAbove((to - from) / count, [1, 2, 5, 10]);
  const first = Math.ceil(from / step - 1e-9), last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(10)));
}

function logTicks(min, max) {
  const decades = Math.log10(max / min);
  const rungs = decades < 1.3 ? [1, 2, 3, 5, 7] : decades < 3 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power += 1)
    ticks.push(...rungs.map((rung) => rung * 10 ** power));
  return ticks.filter((tick) => tick >= min * 0.999 && tick <= max * 1.001);
}

function wholeNumber(value) {
  return Math.round(value).toLocaleString("en");
}

// Three significant digits, without trailing zeros; powers of ten where that is shorter.
function shortNumber(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 0.0001 || size >= 1e5) return value.toExponential(1).replace(".0e", "e").replace("e+", "e");
  return String(Number(value.toPrecision(3)));
}

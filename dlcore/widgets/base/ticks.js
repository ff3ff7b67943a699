// Where the ticks of an axis stand: at numbers that are easily read.

export function niceAbove(value, ladder) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (ladder.find((rung) => rung * power >= value * 0.9999) || 10);
}

export function linearTicks(max, count) {
  const step = niceAbove(max / count, [1, 2, 2.5, 5, 10]);
  return Array.from({ length: Math.floor(max / step + 1.0001) }, (_, k) => k * step);
}

export function ticksBetween(from, to, count) {
  const step = niceAbove((to - from) / count, [1, 2, 5, 10]);
  const first = Math.ceil(from / step - 1e-9), last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

// Ticks of a log scale, about `most` at the most: as many rungs in a decade as find room, or every second decade.
export function logTicks(min, max, most = 9) {
  const decades = Math.log10(max / min), stride = Math.max(1, Math.ceil(decades / most));
  const rungs = decades < most / 7 ? [1, 2, 3, 5, 7] : decades < most / 3 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power += stride)
    ticks.push(...rungs.map((rung) => rung * 10 ** power));
  return ticks.filter((tick) => tick >= min * 0.999 && tick <= max * 1.001);
}

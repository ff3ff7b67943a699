// A curve that is drawn by hand: points at columns from 0 to COLUMNS, each with a height from 0 to 1; lines between.

export const COLUMNS = 100;

export class Sketched {
  constructor() { this.points = new Map(); this.past = []; this.lastKey = null; }

  get list() { return [...this.points].sort(([a], [b]) => a - b); }

  // What undo goes back to; changes of the same `key`, one after the other, are one.
  begin(key = null) {
    if (key === null || key !== this.lastKey) this.past.push(new Map(this.points));
    this.lastKey = key;
  }

  put([column, height]) { this.points.set(column, Math.max(0, Math.min(1, height))); }

  // A stroke of the pen takes the place of what stood between its ends.
  stroke([from, start], [to, end]) {
    const steps = Math.abs(to - from);
    for (let k = 0; k <= steps; k++)
      this.put([from + Math.sign(to - from) * k, start + (end - start) * (steps ? k / steps : 1)]);
  }

  undo() { this.lastKey = null; if (this.past.length) this.points = this.past.pop(); }

  clear() { this.begin(); this.points = new Map(); }

  // The height at a column; null where nothing is drawn.
  at(column) {
    const list = this.list, next = list.findIndex(([other]) => other >= column);
    if (next < 0) return null;
    const [right, high] = list[next];
    if (right === column) return high;
    if (next === 0) return null;
    const [left, low] = list[next - 1];
    return low + (high - low) * (column - left) / (right - left);
  }
}

// Turns columns and heights into numbers on the axes and back.
export function scaleOf({ x, y, is_log: isLog }) {
  const [left, right] = x.ends, [low, high] = isLog ? y.ends.map(Math.log10) : y.ends;
  const digits = (value) => Number(value.toPrecision(6));
  return {
    pointOf: ([column, height]) => {
      const value = low + height * (high - low);
      return [digits(left + column / COLUMNS * (right - left)), digits(isLog ? 10 ** value : value)];
    },
    placeOf: ([at, value]) => [Math.round(COLUMNS * (at - left) / (right - left)),
      ((isLog ? Math.log10(value) : value) - low) / (high - low)],
  };
}

// Marks at the edge of a map, where those have left it that are outside.

const LINE = 15;              // px between two of these labels

// Where a path has left the map for good by point `now`: { left, top, angle, step }, or null while it is inside. A path
// is { x, y }, arrays in data units; `gone`: it has jumped so far that its last point is the last one known.
export function exitOf({ inner, x, y }, path, now, gone = false) {
  const isBetween = (pixel, low, high) => pixel >= low && pixel <= high;
  const isInside = (k) => isBetween(x(path.x[k]), inner.left, inner.right) && isBetween(y(path.y[k]), inner.top, inner.bottom);
  let last = now;
  while (last >= 0 && !isInside(last)) last -= 1;
  if (last < 0 || (last === now && !gone)) return null;
  const [left, top] = [x(path.x[last]), y(path.y[last])];
  if (last === now) return { left, top, angle: null, step: now + 1 };
  const [across, down] = [x(path.x[last + 1]) - left, y(path.y[last + 1]) - top];
  const room = (from, low, high, way) => (way > 0 ? (high - from) / way : way < 0 ? (low - from) / way : Infinity);
  const share = Math.min(room(left, inner.left, inner.right, across), room(top, inner.top, inner.bottom, down));
  return { left: left + share * across, top: top + share * down, angle: Math.atan2(down, across), step: last + 1 };
}

// Arrows at the edge with words beside them. exits: [{ exit, words, colour }].
export function drawExits(plot, exits) {
  const { context, inner, colours } = plot, taken = [];
  context.font = `600 12px ${colours.font}`;
  context.textBaseline = "middle";
  for (const { exit, words, colour } of exits) {
    if (exit.angle !== null) drawArrow(context, exit, colour, colours.background);
    const width = context.measureText(words).width, isRight = exit.left > (inner.left + inner.right) / 2;
    const left = Math.min(inner.right - width - 4, Math.max(inner.left + 4, isRight ? exit.left - 14 - width : exit.left + 14));
    const top = freePlace(taken, left, width, exit.top, inner);
    taken.push({ left, width, top });
    writeWithHalo(context, words, left, top, colour, colours.background);
  }
}

function freePlace(taken, left, width, wanted, { top, bottom }) {
  const first = Math.min(bottom - 10, Math.max(top + 10, wanted)), way = first > (top + bottom) / 2 ? -1 : 1;
  const isFree = (place) => !taken.some((other) =>
    Math.abs(other.top - place) < LINE && left < other.left + other.width + 4 && other.left < left + width + 4);
  let place = first;
  while (!isFree(place)) place += way * LINE;
  return place;
}

export function writeWithHalo(context, words, left, top, colour, halo) {
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(words, left, top);
  context.fillStyle = colour;
  context.fillText(words, left, top);
}

// Its tip is at the edge of the map.
function drawArrow(context, { left, top, angle }, colour, halo) {
  context.save();
  context.translate(left, top);
  context.rotate(angle);
  context.beginPath();
  for (const [along, across] of [[0, 0], [-13, -7], [-9, 0], [-13, 7]]) context.lineTo(along, across);
  context.closePath();
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  context.restore();
}

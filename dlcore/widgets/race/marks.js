// The look of each rule: colour, shape and dashes, so that none of them is needed alone.

// Rules of the course have their own look, others what is left over, in order.
export function looksOf({ rules, others, marks }, names, name) {
  const known = Object.keys(rules), stranger = names.filter((other) => !rules[other]).indexOf(name);
  const [mark, dashes] = marks[(rules[name] ? known.indexOf(name) : known.length + stranger) % marks.length];
  return { colour: rules[name] || others[stranger % others.length], mark, dashes };
}

const turned = (count, radius, turn, inner = radius) => Array.from({ length: count }, (_, k) => {
  const angle = turn + (2 * Math.PI * k) / count, size = k % 2 ? inner : radius;
  return [size * Math.sin(angle), -size * Math.cos(angle)];
});
const CROSS = [[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4], [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4],
  [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]];
const SHAPES = {              // corners, in units of the radius; names as in matplotlib
  s: turned(4, 1.25, Math.PI / 4),
  "^": turned(3, 1.35, 0),
  D: turned(4, 1.3, 0),
  v: turned(3, 1.35, Math.PI),
  "*": turned(10, 1.5, 0, 0.65),
  P: CROSS,
  X: CROSS.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]),
};

// A filled shape, with a rim where a colour for it is given.
export function drawMark(context, mark, left, top, radius, colour, rim) {
  context.beginPath();
  if (SHAPES[mark]) for (const [x, y] of SHAPES[mark]) context.lineTo(left + radius * x, top + radius * y);
  else context.arc(left, top, radius, 0, 7);
  context.closePath();
  if (rim) Object.assign(context, { strokeStyle: rim, lineWidth: 4, lineJoin: "round" }).stroke();
  context.fillStyle = colour;
  context.fill();
}

// The shape as a clip-path of CSS.
export function outlineOf(mark) {
  const corners = (SHAPES[mark] || []).map(([x, y]) => `${(50 + 33 * x).toFixed(1)}% ${(50 + 33 * y).toFixed(1)}%`);
  return corners.length ? `polygon(${corners.join(", ")})` : "circle(36%)";
}

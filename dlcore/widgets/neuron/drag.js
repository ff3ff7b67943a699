// Moving the line by pointer and by keys. Everything ends in new weights: setTheta([w1, w2, b]).

import { scrollBeside } from "../base/elements.js";
import { ARROW, isInside } from "./plot.js";

const GRIP = 15;   // pixels around the line and around the arrow's tip
const TURN = Math.PI / 36;

// What a pointer at (x, y) would take hold of: "tip", "line" or null.
function gripAt(view, x, y) {
  const { panel, line } = view;
  if (!panel || !line) return null;
  const tip = Math.hypot(panel.x(line.tip[0]) - x, panel.y(line.tip[1]) - y);
  if (tip < GRIP) return "tip";
  const pixels = (panel.inner.right - panel.inner.left) / line.side;
  return Math.abs(line.from(dataAt(view, x, y))) * pixels < GRIP ? "line" : null;
}

// From pixels of the canvas to the plane.
function dataAt({ panel, plane }, x, y) {
  const [left, right, bottom, top] = plane.window, { inner } = panel;
  return [left + (x - inner.left) / (inner.right - inner.left) * (right - left),
    bottom + (inner.bottom - y) / (inner.bottom - inner.top) * (top - bottom)];
}

export function followDrag(view, setTheta, ask) {
  const { canvas } = view;
  let grip = null;
  scrollBeside(canvas, (x, y) => gripAt(view, x, y));
  const letGo = () => {
    grip = null;
    if (!view.line || isInside(view.line.tip, view.plane.window)) return;
    view.anchor = null;   // back to the middle, where the tip can be reached
    ask();
  };
  canvas.addEventListener("pointerdown", (event) => {
    grip = event.button === 0 ? gripAt(view, event.offsetX, event.offsetY) : null;
    if (!grip) return;
    canvas.setPointerCapture(event.pointerId);
    view.anchor = view.line.foot;
  });
  canvas.addEventListener("pointermove", (event) => {
    const hold = grip || gripAt(view, event.offsetX, event.offsetY);
    canvas.style.cursor = hold === "tip" ? "grab" : hold ? "move" : "default";
    if (grip) setTheta(dragged(view, grip, dataAt(view, event.offsetX, event.offsetY)));
  });
  for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, letGo);
}

// The tip turns and stretches w around the anchor, which stays on the line; the line follows the pointer.
function dragged(view, grip, point) {
  const [w1, w2] = view.plane.theta, { anchor } = view, { side } = view.line;
  if (grip === "line") {
    view.anchor = point;
    return [w1, w2, -(w1 * point[0] + w2 * point[1])];
  }
  const w = [(point[0] - anchor[0]) / (ARROW * side), (point[1] - anchor[1]) / (ARROW * side)];
  if (Math.hypot(...w) < 0.2) return view.plane.theta;   // too short to tell its direction
  return [...w, -(w[0] * anchor[0] + w[1] * anchor[1])];
}

// Left and right turn the arrow around its foot, up and down move the line along it and against it.
export function movedByKey(view, key) {
  const { line } = view, [w1, w2, b] = view.plane.theta;
  const angle = { ArrowLeft: TURN, ArrowRight: -TURN }[key], shift = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (!line) return null;
  if (shift) return [w1, w2, b - shift * 0.02 * line.side * line.length];
  if (!angle) return null;
  const w = [w1 * Math.cos(angle) - w2 * Math.sin(angle), w1 * Math.sin(angle) + w2 * Math.cos(angle)];
  view.anchor = line.foot;
  return [...w, -(w[0] * line.foot[0] + w[1] * line.foot[1])];
}

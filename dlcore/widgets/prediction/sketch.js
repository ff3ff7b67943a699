// Axes to sketch a curve on, with mouse, pen, finger or keys.

import { drawDot, drawThrough, inside, panelOf } from "../base/axes.js";
import { onThemeChange, themeColours } from "../base/colours.js";
import { make, onResize, oncePerFrame } from "../base/elements.js";
import { shortNumber } from "../base/numbers.js";
import { hiddenTable, someOf } from "../base/speech.js";
import { say } from "../base/words.js";
import { COLUMNS, Sketched, scaleOf } from "./curve.js";

const HELP = [say("Draw the curve, or tap its points."),
  say("Keys: left and right move, up and down raise and lower, Space sets a point, Backspace undoes, Delete clears.")].join(" ");
const FEW = 25;      // so many points are shown as dots
const WOBBLE = 6;     // pixels that a tap may move; more is a stroke
const HOP = 5, RISE = 0.05;      // of a key, in columns and in heights; with Shift a fifth

export function sketchPad(form, guess, tell) {
  const curve = new Sketched(), scale = scaleOf(form);
  const canvas = make("canvas", { class: "field", tabindex: 0, role: "application",
    "aria-label": [form.question, say("{y} over {x}.", { x: form.x.label, y: form.y.label }), HELP].join(" ") });
  const pad = { curve, canvas, form, scale, cursor: [0, 0.5], hasCursor: false, isAnswered: false };
  const table = hiddenTable(say("Your sketch"));
  const redraw = oncePerFrame(() => drawSketch(pad));
  const send = () => {
    const points = curve.list.map(scale.pointOf), isCurve = points.length > 1;
    if (isCurve || guess.value !== null) guess.set(isCurve ? points : null);
    table.show([form.x.label, form.y.label], someOf(points.length).map((k) => points[k].map(shortNumber)));
    redraw();
  };
  const edit = (change) => { change(); send(); };
  const undo = make("button", { type: "button", class: "undo", onclick: () => edit(() => curve.undo()) }, say("Undo"));
  const clear = make("button", { type: "button", class: "clear", onclick: () => edit(() => curve.clear()) }, say("Clear"));
  const isShown = () => JSON.stringify(curve.list.map(scale.pointOf)) === JSON.stringify(guess.value);
  const show = (isAnswered) => {
    pad.isAnswered = isAnswered;
    const hasMore = guess.value !== null || curve.points.size > 1;      // a lone point is no guess yet
    if (hasMore && !pad.isDown && !isShown()) curve.points = new Map((guess.value ?? []).map(scale.placeOf));
    redraw();
  };
  const begin = () => [onThemeChange(redraw), onResize(canvas, redraw), followPen(pad, redraw, send)];
  const onKey = (event) => {
    if (event.target !== canvas || pad.isAnswered || !actOnKey(event, pad, edit)) return;
    event.preventDefault();
    pad.hasCursor = true;
    tell(placeInWords(pad));
    redraw();
  };
  canvas.addEventListener("blur", () => { pad.hasCursor = false; redraw(); });
  return { elements: [canvas, table.element, make("div", { class: "row" }, undo, clear), make("p", { class: "help" }, HELP)],
    show, begin, onKey };
}

function placeInWords({ cursor, curve, scale, form }) {
  const [x, y] = scale.pointOf(cursor).map(shortNumber), fields = { xLabel: form.x.label, x, yLabel: form.y.label, y };
  return curve.points.has(cursor[0]) ? say("{xLabel} {x}, {yLabel} {y}, point", fields) : say("{xLabel} {x}, {yLabel} {y}", fields);
}

function drawSketch(pad) {
  const { curve, canvas, form, scale } = pad, colours = themeColours(canvas);
  const panel = panelOf(canvas, colours, { title: "", x: form.x.label, y: form.y.label }, form.x.ends, form.y.ends, form.is_log);
  pad.panel = panel;
  if (!panel) return;
  const points = curve.list.map(scale.pointOf);
  inside(panel, () => drawThrough(panel, points, colours.faint, 3, [8, 5]));
  if (points.length <= FEW) for (const point of points) drawDot(panel, point, 4, colours.faint);
  if (pad.hasCursor) drawDot(panel, scale.pointOf(pad.cursor), 6, colours.background, colours.text);
}

// Draw while the pen is down; each event's positions between two frames are used. Returns the function that ends it.
function followPen(pad, redraw, send) {
  const { canvas, curve } = pad;
  let last = null, tapped = null;
  const place = (event) => {
    const box = canvas.getBoundingClientRect(), { left, right, top, bottom } = pad.panel.inner;
    const along = (event.clientX - box.left - left) / (right - left), up = (bottom - event.clientY + box.top) / (bottom - top);
    return [Math.round(COLUMNS * Math.max(0, Math.min(1, along))), Math.max(0, Math.min(1, up))];
  };
  const isTap = (event) => tapped && Math.hypot(event.clientX - tapped.clientX, event.clientY - tapped.clientY) < WOBBLE;
  canvas.onpointerdown = (event) => {
    if (event.button !== 0 || last || pad.isAnswered || !pad.panel) return;
    canvas.setPointerCapture(event.pointerId);
    [pad.isDown, pad.hasCursor, last, tapped] = [true, false, place(event), event];
    curve.begin();
    curve.put(last);
    redraw();
  };
  canvas.onpointermove = (event) => {
    if (!last || isTap(event)) return;
    tapped = null;
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length ? events : [event]) {
      const next = place(each);
      curve.stroke(last, next);
      last = next;
    }
    redraw();
  };
  canvas.onpointerup = canvas.onpointercancel = () => {
    if (!last) return;
    [pad.isDown, last] = [false, null];
    send();
  };
  return () => { canvas.onpointerdown = canvas.onpointermove = canvas.onpointerup = canvas.onpointercancel = null; };
}

// True when the key means something to the axes.
function actOnKey({ key, shiftKey }, pad, edit) {
  const { curve, cursor } = pad, size = shiftKey ? 0.2 : 1, [column, height] = cursor;
  const goTo = (place) => {
    const to = Math.max(0, Math.min(COLUMNS, place));
    pad.cursor = [to, curve.at(to) ?? height];
  };
  const lift = (amount) => edit(() => {
    pad.cursor = [column, Math.max(0, Math.min(1, height + amount))];
    curve.begin(`column ${column}`);
    curve.put(pad.cursor);
  });
  const acts = {
    ArrowLeft: () => goTo(column - HOP * size), ArrowRight: () => goTo(column + HOP * size),
    Home: () => goTo(0), End: () => goTo(COLUMNS),
    ArrowUp: () => lift(RISE * size), ArrowDown: () => lift(-RISE * size), PageUp: () => lift(0.25), PageDown: () => lift(-0.25),
    " ": () => lift(0), Backspace: () => edit(() => curve.undo()), Delete: () => edit(() => curve.clear()),
  };
  acts[key]?.();
  return key in acts;
}

// The digit pad: a drawing area, the picture that the network sees, and its probabilities as bars.

import { themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame, sharpContext } from "../base/elements.js";
import { floatsOf, modelOfView } from "../base/model.js";
import { announcer } from "../base/speech.js";
import { say } from "../base/words.js";
import { Drawing, FIELD, paintPicture } from "./ink.js";
import { makeSender } from "./sender.js";

const HELP = [say("Draw with mouse, pen or finger."),
  say("Keys: arrows move, Space paints or erases, Shift + arrow draws, Backspace undoes, Delete clears.")].join(" ");
const SILENCE = say("Python does not answer. Is a cell running? If the kernel was restarted, run this cell again.");
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const drawing = new Drawing();
  const parts = buildPad(model.get("class_names"));
  const announce = parts.speech.tell;
  const cursor = { column: FIELD / 2, row: FIELD / 2, isShown: false };
  el.replaceChildren(make("div", { role: "group", class: "dlcore-widget dlcore-pad", "aria-label": say("Digit pad") },
    parts.panels, parts.help, parts.speech.element));

  const tell = (words) => { parts.headline.textContent = words; announce(words); };
  const repaint = oncePerFrame(() => paintPad(parts.canvas, drawing, cursor));
  const sender = makeSender(model, drawing, () => tell(SILENCE));
  const changed = () => { repaint(); sender.changed(); };

  const showAnswer = () => {
    showProbabilities(parts, floatsOf(model.get("probabilities")));
    paintSeen(parts.seen, bytesOf(model.get("seen")));
    tell(model.get("words"));
    if (model.get("author") === sender.id) return sender.answered(model.get("number"));
    drawing.adopt(bytesOf(model.get("pixels")));
    repaint();
  };
  const edit = (change) => { change(); changed(); };
  parts.undo.onclick = () => edit(() => drawing.undo());
  parts.clear.onclick = () => edit(() => drawing.clear());
  followPen(parts.canvas, drawing, cursor, changed);
  const onKey = (event) => {
    if (event.target === parts.canvas && actOnKey(event, drawing, cursor, edit, announce)) event.preventDefault();
    repaint();
  };
  parts.canvas.onblur = () => { cursor.isShown = false; repaint(); };

  const ends = [captureKeys(el, onKey), onResize(parts.canvas, repaint), sender.end, parts.speech.end, model.end];
  model.on("change:answers", showAnswer);
  showAnswer();
  return () => ends.forEach((end) => end());
}

function buildPad(classNames) {
  const label = `${say("Drawing area.")} ${HELP}`;
  const canvas = make("canvas", { class: "field", tabindex: 0, role: "application", "aria-label": label });
  const seen = make("canvas", { class: "seen", width: FIELD, height: FIELD, role: "img" });
  const undo = make("button", { type: "button" }, say("Undo"));
  const clear = make("button", { type: "button" }, say("Clear"));
  const headline = make("div", { class: "headline" });
  const rows = classNames.map(buildRow);
  const items = rows.map((row) => row.item);
  const bars = make("ul", { class: "bars", "aria-label": say("Probability of each class") }, ...items);
  const panel = (name, title, ...children) => make("section", { class: name }, make("h4", {}, title), ...children);
  const panels = make("div", { class: "panels" },
    panel("drawing", say("Your drawing"), canvas, make("div", { class: "buttons" }, undo, clear)),
    panel("view", say("What the network sees"), seen, make("p", {}, say("28 × 28 pixels, centred"))),
    panel("answer", say("What it says"), headline, bars));
  return { panels, canvas, seen, undo, clear, headline, speech: announcer(), rows, help: make("p", { class: "help" }, HELP) };
}

function buildRow(name) {
  const fill = make("div", { class: "fill" }), value = make("span", { class: "value" });
  const item = make("li", {}, make("span", { class: "name" }, name), make("div", { class: "track" }, fill), value);
  return { item, fill, value };
}

function bytesOf(view) {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function showProbabilities(parts, probabilities) {
  const largest = Math.max(...probabilities);
  parts.rows.forEach(({ item, fill, value }, k) => {
    const p = probabilities[k] ?? 0;
    fill.style.transform = `scaleX(${p})`;
    value.textContent = k in probabilities ? `${Math.round(100 * p)} %` : "";
    item.classList.toggle("likeliest", p > 0 && p === largest);
  });
}

function paintSeen(canvas, bytes) {
  const inked = bytes.filter(Boolean).length;
  canvas.setAttribute("aria-label", inked ? say("Centred picture with ink in {n} of 784 pixels", { n: inked })
    : say("Empty picture"));
  paintPicture(canvas.getContext("2d"), bytes);
}

function paintPad(canvas, drawing, cursor) {
  const side = canvas.clientWidth;
  if (!side) return;
  const context = sharpContext(canvas, side, side);
  context.scale(side / FIELD, side / FIELD);
  drawing.paint(context);
  if (!cursor.isShown) return;
  context.lineWidth = 0.2;
  context.strokeStyle = themeColours(canvas).prediction;
  context.strokeRect(cursor.column, cursor.row, 1, 1);
}

// Draw with mouse, pen or finger; each event's positions between two frames are used.
function followPen(canvas, drawing, cursor, changed) {
  let isDown = false;
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * FIELD / box.width, (event.clientY - box.top) * FIELD / box.height];
  };
  canvas.onpointerdown = (event) => {
    if (event.button !== 0 || isDown) return;
    isDown = true;
    cursor.isShown = false;
    canvas.setPointerCapture(event.pointerId);
    drawing.begin(...place(event));
    changed();
  };
  canvas.onpointermove = (event) => {
    if (!isDown) return;
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length ? events : [event]) drawing.extend(...place(each));
    changed();
  };
  canvas.onpointerup = canvas.onpointercancel = () => { isDown = false; };
}

// True when the key means something to the drawing area.
function actOnKey(event, drawing, cursor, edit, announce) {
  const middle = () => [cursor.column + 0.5, cursor.row + 0.5];
  const isInk = () => drawing.pixels()[FIELD * cursor.row + cursor.column] > 127;
  if (event.key === "Delete") edit(() => drawing.clear());
  else if (event.key === "Backspace") edit(() => drawing.undo());
  else if (event.key === " ") edit(() => drawing.begin(...middle(), !isInk()));
  else if (STEPS[event.key]) {
    const [columns, rows] = STEPS[event.key];
    if (event.shiftKey) drawing.begin(...middle());
    cursor.column = Math.min(FIELD - 1, Math.max(0, cursor.column + columns));
    cursor.row = Math.min(FIELD - 1, Math.max(0, cursor.row + rows));
    if (event.shiftKey) edit(() => drawing.extend(...middle()));
    const place = { row: cursor.row + 1, column: cursor.column + 1 };
    announce(isInk() ? say("Row {row}, column {column}, ink", place) : say("Row {row}, column {column}", place));
  } else return false;
  cursor.isShown = true;
  return true;
}

export default { render };

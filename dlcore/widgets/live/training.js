// What the widgets that train share: the status line, play on the space bar, and signs of life to the kernel.

import { onThemeChange } from "../base/colours.js";
import { captureKeys, onResize, takesKeys } from "../base/elements.js";
import { KERNEL_GONE, follow, onKernelGone, sendTo, tellKernel } from "../base/model.js";
import { say } from "../base/words.js";
import { togglePlay } from "./controls.js";

const BEAT = 1000;        // ms between signs of life
const PATIENCE = 2500;    // ms without an answer after which the reader is told
const DESCRIBE = 2000;    // ms between two descriptions of a curve that grows

// Keep a view in step with its model. view: { root, canvas, status, fieldsets }; ask() draws it in the next animation
// frame. onKey(event) acts on keys before the space bar does. Returns the functions that end it.
export function beginLive(model, view, ask, onKey = () => {}) {
  follow(model, ["frame", "running"], ask);
  follow(model, ["answers"], () => { model.askedAt = null; });
  follow(model, ["status", "is_alarm"], () => showStatus(model, view));
  return [
    model.end,
    onThemeChange(ask),
    onResize(view.canvas, ask),
    captureKeys(view.root, (event) => { onKey(event); playOnSpace(model, event); }),
    onKernelGone(model, () => { view.isGone = true; keepInTouch(model, view); }),
    keepBeating(model, view),
  ];
}

// The sentences that stand for a curve, renewed now and then while it grows.
export function describe(model, view, sentences) {
  if (model.get("running") && Date.now() - (view.saidAt ?? 0) < DESCRIBE) return;
  view.saidAt = Date.now();
  view.canvas.setAttribute("aria-label", sentences.join(" "));
}

function showStatus(model, view) {
  showWords(view, model.get("status"));
  view.status.classList.toggle("alarm", model.get("is_alarm"));
}

function playOnSpace(model, event) {
  if (event.key !== " " || event.repeat || takesKeys(event.target)) return;
  event.preventDefault();
  togglePlay(model);
}

function every(milliseconds, act) {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
}

// Sign of life now, every BEAT, and when the page is looked at again. Returns the function that ends it.
function keepBeating(model, view) {
  const beat = () => keepInTouch(model, view);
  document.addEventListener("visibilitychange", beat);
  const end = every(BEAT, beat);
  return () => { end(); document.removeEventListener("visibilitychange", beat); };
}

// The picture that has just been drawn: the kernel sends few ahead of it, see line.py. No answer comes to this.
export function tellDrawn(model, view) {
  const { number } = model.get("frame");
  if (view.isGone || !number || number === view.told) return;
  view.told = number;
  tellKernel(model, { do: "drawn", with: [number] });
}

// Tell the kernel that a browser watches, and the reader when the kernel does not answer.
function keepInTouch(model, view) {
  const isWatched = document.visibilityState === "visible", isAtWork = model.get("running") || model.get("is_waiting");
  if (isAtWork && isWatched) view.isGone ||= !sendTo(model, { do: "beat" });
  for (const fieldset of view.fieldsets) fieldset.disabled = Boolean(view.isGone);
  if (view.isGone && model.get("running")) model.set("running", false);     // here only: there is no kernel
  if (view.isGone) showWords(view, KERNEL_GONE);
  else if (model.askedAt && Date.now() - model.askedAt > PATIENCE) showWords(view, say("Waiting for the kernel: it is busy."));
  else showWords(view, model.get("status"));
}

// Only new words: a screen reader reads each change aloud.
function showWords(view, words) {
  if (view.status.textContent !== words) view.status.textContent = words;
}

// What the widgets that train share: the status line, play on the space bar, and signs of life to the kernel.

import { takesKeys } from "../base/elements.js";
import { KERNEL_GONE, sendTo, tellKernel } from "../base/model.js";
import { say } from "../base/words.js";
import { togglePlay } from "./controls.js";

const BEAT = 1000;        // ms between signs of life
const PATIENCE = 2500;    // ms without an answer after which the reader is told

export function showStatus(model, view) {
  showWords(view, model.get("status"));
  view.status.classList.toggle("alarm", model.get("is_alarm"));
}

export function playOnSpace(model, event) {
  if (event.key !== " " || event.repeat || takesKeys(event.target)) return;
  event.preventDefault();
  togglePlay(model);
}

function every(milliseconds, act) {
  const timer = setInterval(act, milliseconds);
  return () => clearInterval(timer);
}

// Sign of life now, every BEAT, and when the page is looked at again. Returns the function that ends it.
export function keepBeating(model, view) {
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
export function keepInTouch(model, view) {
  const isWatched = document.visibilityState === "visible", isAtWork = model.get("running") || model.get("is_waiting");
  if (isAtWork && isWatched) view.isGone ||= !sendTo(model, { do: "beat" });
  view.controls.disabled = view.foot.disabled = view.isGone;
  if (view.isGone && model.get("running")) model.set("running", false);     // here only: there is no kernel
  if (view.isGone) showWords(view, KERNEL_GONE);
  else if (model.askedAt && Date.now() - model.askedAt > PATIENCE) showWords(view, say("Waiting for the kernel: it is busy."));
  else showWords(view, model.get("status"));
}

// Only new words: a screen reader reads each change aloud.
function showWords(view, words) {
  if (view.status.textContent !== words) view.status.textContent = words;
}

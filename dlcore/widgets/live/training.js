// What the widgets that train share: the status line, play on the space bar, and signs of life to the kernel.

const BEAT = 1000;        // ms between signs of life
const PATIENCE = 2500;    // ms without an answer after which the reader is told

function showStatus(model, view) {
  say(view, model.get("status"));
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

// Tell the kernel that a browser watches, and the reader when the kernel does not answer.
function keepInTouch(model, view) {
  const isWatched = document.visibilityState === "visible";
  if (model.get("running") && isWatched) view.isGone ||= !sendTo(model, { do: "beat" });
  view.controls.disabled = view.foot.disabled = view.isGone;
  if (view.isGone) say(view, "The kernel of this widget has gone. Run the cell again.");
  else if (model.askedAt && Date.now() - model.askedAt > PATIENCE) say(view, "Waiting for the kernel: it is busy.");
  else say(view, model.get("status"));
}

// Only new words: a screen reader reads each change aloud.
function say(view, words) {
  if (view.status.textContent !== words) view.status.textContent = words;
}

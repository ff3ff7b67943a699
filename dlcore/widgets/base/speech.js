// What only a screen reader needs: moves by keys told aloud, and the numbers behind a figure as a table.

import { make } from "./elements.js";

const SPEAK_AFTER = 700;      // ms of rest before a screen reader is told
const RENEW_AFTER = 2000;     // ms between two tables of a figure that moves

// Tells a screen reader the newest words, or what a function returns by then, once the learner has paused. Returns
// the element, tell(words) and end().
export function announcer() {
  const element = make("div", { class: "spoken", role: "status", "aria-live": "polite" });
  let timer = null;
  const tell = (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => { element.textContent = words instanceof Function ? words() : words; }, SPEAK_AFTER);
  };
  return { element, tell, end: () => clearTimeout(timer) };
}

// A table that is not seen. Returns the element and show(heads, rows), which may be called in each frame.
export function hiddenTable(caption) {
  const head = make("tr"), body = make("tbody");
  const element = make("div", { class: "spoken" },
    make("table", {}, make("caption", {}, caption), make("thead", {}, head), body));
  let timer = null, newest = null;
  const renew = () => {
    timer = null;
    head.replaceChildren(...newest.heads.map((words) => make("th", { scope: "col" }, words)));
    body.replaceChildren(...newest.rows.map((row) => make("tr", {}, ...row.map((words) => make("td", {}, words)))));
  };
  const show = (heads, rows) => {
    newest = { heads, rows };
    timer ??= setTimeout(renew, element.querySelector("td") ? RENEW_AFTER : 0);
  };
  return { element, show };
}

// At most `most` of the numbers 0 ... count - 1, the first and the last among them: the rows of a table of a curve.
export function someOf(count, most = 10) {
  const rows = Math.min(count, most);
  return Array.from({ length: rows }, (_, k) => Math.round(k * (count - 1) / Math.max(1, rows - 1)));
}

// Elements of a widget: made, sharp, in step with the page, and with keys of their own.

// An element by tag, attributes ("class", "aria-label", "onclick", ...) and children (elements or text).
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

// Write words into an element, if they are new: each writing costs a layout of the page.
export function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

// Call redraw when the element's size changes; returns the function that ends it.
export function onResize(element, redraw) {
  const observer = new ResizeObserver(redraw);
  observer.observe(element);
  return () => observer.disconnect();
}

// A function that asks for `draw` in the next animation frame, once, however often it is called.
export function oncePerFrame(draw) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => { isDue = false; draw(); });
  };
}

// True where the learner has asked the system for less motion: what would play goes to its end at once.
export function wantsStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// A finger on the canvas scrolls the page, but for places where isHeld(x, y): there it takes hold of something.
export function scrollBeside(canvas, isHeld) {
  canvas.addEventListener("touchstart", (event) => {
    const box = canvas.getBoundingClientRect(), [touch] = event.touches;
    if (isHeld(touch.clientX - box.left, touch.clientY - box.top)) event.preventDefault();
  }, { passive: false });
}

// The drawing context of a canvas, sharp on every screen: afterwards 1 unit is 1 CSS pixel. Clears it.
export function sharpContext(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  const columns = Math.round(width * ratio), rows = Math.round(height * ratio);
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

// Keep plain keys inside the widget: Notebook 7 takes the arrow keys on `document` in the capture phase, and
// JupyterLab has shortcuts on single letters. The browser's own action (a slider moves, a button clicks) still
// happens; Tab and keys with Ctrl, Alt or Meta pass, and Escape gives the keys back to the page. onKey(event) may be
// given to act on a key first. Returns the function that ends it.
export function captureKeys(element, onKey = () => {}) {
  const keep = (event) => {
    if (!element.contains(event.target)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Tab") return;
    if (event.key === "Escape") return leave(event.target);
    event.stopPropagation();
    onKey(event);
  };
  window.addEventListener("keydown", keep, true);
  return () => window.removeEventListener("keydown", keep, true);
}

// Mark a field whose entry cannot be used, and say why in an element of the role "alert"; "" when all is right.
export function tellTrouble(field, trouble, words) {
  if (words) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  if (trouble.textContent !== words) trouble.textContent = words;
}

// From a widget's part to the notebook's cell, where the page's own keys hold.
function leave(part) {
  part.blur();
  part.closest(".jp-Cell")?.focus();
}

// True where a key is text or a click of its own: a widget's shortcuts must leave these alone.
export function takesKeys(target) {
  if (/^(BUTTON|SELECT|TEXTAREA|SUMMARY|A)$/.test(target.tagName)) return true;
  return target.tagName === "INPUT" && target.type !== "range";
}

// What the widgets of the course share in the browser. Plain functions; each widget's file follows this one.

// The Float32 numbers in a DataView, whose byteOffset need not be a multiple of 4: hence the copy.
function floatsOf(view) {
  if (!view || !view.byteLength) return new Float32Array(0);
  return new Float32Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

// One colour, one meaning in the whole course (Okabe-Ito); a little lighter on a dark ground.
const LIGHT_PALETTE = {
  training: "#0072B2", validation: "#D55E00", good: "#009E73", warning: "#B33A00",
  kept: ["#00875F", "#8B4CB8", "#946A00", "#B3426B", "#6B6B6B"],
};
const DARK_PALETTE = {
  training: "#4FB3EE", validation: "#FF8A3D", good: "#2CC79B", warning: "#FF9B5E",
  kept: ["#2CC79B", "#C79BF0", "#E6B800", "#F48FB1", "#B8B8B8"],
};

// The colours in force at an element: those of JupyterLab's theme, with fallbacks elsewhere.
function themeColours(element) {
  const style = getComputedStyle(element);
  const variable = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
  const isDark = isDarkTheme(element);
  return {
    ...(isDark ? DARK_PALETTE : LIGHT_PALETTE),
    isDark,
    text: variable("--jp-ui-font-color1", isDark ? "#e8e8e8" : "#1a1a1a"),
    faint: variable("--jp-ui-font-color2", isDark ? "#b0b0b0" : "#555"),
    grid: variable("--jp-border-color2", isDark ? "#444" : "#ddd"),
    background: variable("--jp-layout-color0", isDark ? "#111" : "#fff"),
    font: style.fontFamily || "sans-serif",
  };
}

function isDarkTheme(element) {
  const declared = document.body.dataset.jpThemeLight;
  if (declared) return declared === "false";
  const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
  return red + green + blue > 3 * 128;   // light text means a dark ground
}

// Call redraw when the theme changes; returns the function that ends it.
function onThemeChange(redraw) {
  const observer = new MutationObserver(redraw);
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"] });
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", redraw);
  return () => { observer.disconnect(); system.removeEventListener("change", redraw); };
}

// Call redraw when the element's size changes; returns the function that ends it.
function onResize(element, redraw) {
  const observer = new ResizeObserver(redraw);
  observer.observe(element);
  return () => observer.disconnect();
}

// A function that asks for `draw` in the next animation frame, once, however often it is called.
function oncePerFrame(draw) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => { isDue = false; draw(); });
  };
}

// The drawing context of a canvas, sharp on every screen: afterwards 1 unit is 1 CSS pixel. Clears it.
function sharpContext(canvas, width, height) {
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
// happens; Escape, Tab and keys with Ctrl, Alt or Meta pass. onKey(event) may be given to act on a key first.
// Returns the function that ends it.
function captureKeys(element, onKey = () => {}) {
  const keep = (event) => {
    if (!element.contains(event.target)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Escape" || event.key === "Tab") return;
    event.stopPropagation();
    onKey(event);
  };
  window.addEventListener("keydown", keep, true);
  return () => window.removeEventListener("keydown", keep, true);
}

// True where a key is text or a click of its own: a widget's shortcuts must leave these alone.
function takesKeys(target) {
  if (/^(BUTTON|SELECT|TEXTAREA|SUMMARY|A)$/.test(target.tagName)) return true;
  return target.tagName === "INPUT" && target.type !== "range";
}

// An element by tag, attributes ("class", "aria-label", "onclick", ...) and children (elements or text).
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

// Call change() now and whenever one of the model's traits changes.
function follow(model, names, change) {
  for (const name of names) model.on(`change:${name}`, change);
  change();
}

// Call tell() once when the kernel behind the widget is restarted or dies: the widget then stays dead. It
// depends on JupyterLab's own widget manager; elsewhere tell() is never called. Returns the function that ends it.
function onKernelGone(model, tell) {
  const signal = model.widget_manager?.kernel?.statusChanged;
  if (!signal) return () => {};
  const look = (_, status) => { if (/restarting|terminating|dead/.test(status)) tell(); };
  signal.connect(look);
  return () => signal.disconnect(look);
}

// Set a trait here and in the kernel.
function setTrait(model, name, value) {
  model.set(name, value);
  model.save_changes();
}

// Send a message to the kernel; false where the kernel has gone. model.askedAt: since when an answer is due.
function sendTo(model, message) {
  model.askedAt ||= Date.now();
  try {
    model.send(message);
    return true;
  } catch {
    return false;
  }
}

// Colours. One colour has one meaning in the whole course; Python hands them in.

import { HANDED } from "./handed.js";

const FORCED = window.matchMedia("(forced-colors: active)");

// The colours in force at an element: those of JupyterLab's theme, with fallbacks elsewhere.
export function themeColours(element) {
  const style = getComputedStyle(element), isForced = FORCED.matches, isDark = isDarkTheme(element);
  if (isForced) return { ...HANDED.colours[isDark ? "dark" : "light"], isDark, ...forcedColours(style) };
  const variable = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
  return {
    ...HANDED.colours[isDark ? "dark" : "light"],
    isDark,
    text: variable("--jp-ui-font-color1", isDark ? "#e8e8e8" : "#1a1a1a"),
    faint: variable("--jp-ui-font-color2", isDark ? "#b0b0b0" : "#555"),
    grid: variable("--jp-border-color2", isDark ? "#444" : "#ddd"),
    background: variable("--jp-layout-color0", isDark ? "#111" : "#fff"),
    font: style.fontFamily || "sans-serif",
  };
}

// Under high contrast the system says what ink and ground are.
function forcedColours({ color, backgroundColor, fontFamily }) {
  return { isForced: true, text: color, faint: color, grid: color, background: backgroundColor, font: fontFamily };
}

export function isDarkTheme(element) {
  const declared = document.body.dataset.jpThemeLight;
  if (declared && !FORCED.matches) return declared === "false";
  const [red, green, blue] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
  return red + green + blue > 3 * 128;   // light text means a dark ground
}

// Call redraw when the theme changes; returns the function that ends it.
export function onThemeChange(redraw) {
  const observer = new MutationObserver(redraw);
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"] });
  const systems = [FORCED, window.matchMedia("(prefers-color-scheme: dark)")];
  for (const system of systems) system.addEventListener("change", redraw);
  return () => { observer.disconnect(); for (const system of systems) system.removeEventListener("change", redraw); };
}

// Red, green and blue, 0 to 255, of a colour "#rrggbb".
export function channels(colour) {
  return [1, 3, 5].map((k) => parseInt(colour.slice(k, k + 2), 16));
}

// The convolution microscope: two maps, the kernel between them, the sum below. Python computes, this draws.

import { isDarkTheme, onThemeChange } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { kernelPanel } from "./kernel.js";
import { LARGEST_CELL, MOVES, drawMap, mapColours, mapPanel, numbersOf } from "./map.js";
import { termsPanel } from "./terms.js";

const HELP = say("Click a pixel of either map, drag over it, or move with the arrow keys. Purple is positive, orange is negative.");

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const panels = Object.fromEntries(["input", "output"].map((kind) =>
    [kind, mapPanel(kind, (row, column) => setTrait(model, "selected", [kind, row, column]))]));
  const settings = kernelPanel(model), terms = termsPanel(), top = passControls(model, settings.restore);
  const maps = make("div", { class: "maps" }, panels.input.element, settings.element, panels.output.element);
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-microscope", "aria-label": say("Convolution microscope") },
    top, status, maps, terms.element, make("p", { class: "legend" }, HELP));
  el.replaceChildren(root);

  let shown = {};
  const draw = oncePerFrame(() => drawMaps(root, panels, shown));
  follow(model, ["status"], () => { status.textContent = model.get("status"); });
  follow(model, ["is_backward"], () => root.classList.toggle("backward", model.get("is_backward")));
  follow(model, ["view"], () => {
    const { input, output, lines } = model.get("view");
    shown = { input: numbersOf(input), output: numbersOf(output), words: model.get("status") };
    terms.show(lines);
    draw();
  });
  const shade = () => { root.classList.toggle("dlcore-dark", isDarkTheme(el)); draw(); };
  shade();
  const end = endWithKernel(model, status, [top, maps, terms.element]);
  const onKey = (event) => moveByKey(event, model, panels);
  const ends = [model.end, captureKeys(root, onKey), onThemeChange(shade), onResize(maps, draw), end];
  return () => ends.forEach((end) => end());
}

// restore() takes away what is typed and unsound: where Python changes nothing, nothing would.
function passControls(model, restore) {
  const passes = [[say("Forward"), false], [say("Backward"), true]].map(([name, isBackward]) =>
    [isBackward, make("button", { type: "button", onclick: () => setTrait(model, "is_backward", isBackward) }, name)]);
  follow(model, ["is_backward"], () => {
    for (const [isBackward, button] of passes) button.setAttribute("aria-pressed", model.get("is_backward") === isBackward);
  });
  const start = () => {
    sendTo(model, { do: "reset" });
    restore();
  };
  const reset = make("button", { type: "button", onclick: start }, say("Reset"));
  const group = make("div", { class: "choices", role: "group", "aria-label": say("Direction") }, ...passes.map((pair) => pair[1]));
  return make("div", { class: "top" }, group, reset);
}

// Both maps at one scale: as large as the room beside the kernel lets the larger one be.
function drawMaps(root, panels, { input, output, words }) {
  const room = panels.input.element.clientWidth;
  if (!room || !input) return;
  const columns = Math.max(input.shape[1], output.shape[1]);
  const cell = Math.max(5, Math.min(LARGEST_CELL, Math.floor(room / columns)));
  const colours = mapColours(root);
  drawMap(panels.input, input, cell, colours, words);
  drawMap(panels.output, output, cell, colours, words);
}

// Arrow keys move the selection; on the other map they begin where it was last, Home and End go to the ends of a row.
function moveByKey(event, model, panels) {
  const kind = Object.keys(panels).find((name) => panels[name].canvas === event.target);
  const isJump = event.key === "Home" || event.key === "End";
  if (!kind || !(isJump || event.key in MOVES)) return;
  event.preventDefault();
  const { map, picked } = panels[kind], [selected, ...place] = model.get("selected");
  const room = map.shape.map((length) => length - 2 * map.frame);
  let [row, column] = selected === kind ? place : picked;
  if (isJump) column = event.key === "Home" ? 0 : room[1] - 1;
  else if (selected === kind) [row, column] = [row + MOVES[event.key][0], column + MOVES[event.key][1]];
  const next = [row, column].map((at, axis) => Math.min(room[axis] - 1, Math.max(0, at)));
  panels[kind].picked = next;
  setTrait(model, "selected", [kind, ...next]);
}

export default { render };

// The unroller: controls, the unrolled picture with the curve of the gradient, the equations of one unit.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame, sharpContext } from "../base/elements.js";
import { endWithKernel, floatsOf, follow, modelOfView, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";
import { divergingScale, scaleLegend } from "./colours.js";
import { drawNorms, drawUpdate } from "./curve.js";
import { cellAt, drawGrid, isBackDone, isDone, layoutOf, valueAt } from "./grid.js";
import { equationPanel, goTo, networkControls, sliders, stepControls } from "./parts.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.replaceChildren(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  follow(model, ["picture", "position", "time", "unit", "max_norm"], ask);
  follow(model, ["words"], () => { view.status.textContent = model.get("words"); });
  follow(model, ["explanation"], view.panel.show);
  followPointer(model, view);
  const ends = [
    model.end,
    captureKeys(view.root, (event) => onKey(model, view, event)),
    onThemeChange(ask),
    onResize(view.frame, ask),
    endWithKernel(model, view.status, [...view.controls, view.canvas]),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const canvas = make("canvas", { class: "plot", role: "img", tabindex: "0" });
  const update = make("canvas", { class: "update", role: "img" });
  const tip = make("div", { class: "tip", hidden: true }), panel = equationPanel(model);
  const legends = { state: scaleLegend(say("states and gates")), gradient: scaleLegend(say("gradient")) };
  const controls = [stepControls(model), networkControls(model), sliders(model)];
  const frame = make("div", { class: "frame" }, canvas, tip);
  const keys = make("p", { class: "legend" }, legends.state.element, legends.gradient.element,
    make("span", {}, say("Click a cell, or use the arrow keys: ← → steps, ↑ ↓ units.")));
  const clipping = make("figure", { class: "clipping" }, make("figcaption", {},
    say("Clipping: length of the gradient of all weights, once it has come back to step 1 (log scale)")), update);
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-unroller", "aria-label": say("Recurrent unroller") },
    ...controls, status, keys, frame, panel.element, clipping);
  return { root, status, canvas, update, tip, panel, legends, controls, frame, plot: null };
}

function sceneOf(model) {
  const picture = model.get("picture");
  return {
    picture, values: floatsOf(picture.values), gradient: floatsOf(picture.gradient), norms: floatsOf(picture.norms),
    memoryNorms: floatsOf(picture.memory_norms),
    position: model.get("position"), time: Math.min(model.get("time"), picture.length), unit: model.get("unit"),
  };
}

function draw(model, view) {
  const width = view.frame.clientWidth;
  if (!width) return;
  const base = themeColours(view.root), scene = sceneOf(model);
  view.root.classList.toggle("dlcore-dark", base.isDark);
  const colours = { ...base, accent: base.validation };
  const layout = layoutOf(scene.picture, width), largest = scene.picture.largest || 1;
  view.canvas.style.height = `${layout.height}px`;
  const scales = { state: divergingScale(colours, 1), gradient: divergingScale(colours, largest) };
  const plot = { ...layout, colours, scales, context: sharpContext(view.canvas, width, layout.height) };
  drawGrid(plot, scene);
  drawNorms(plot, scene);
  drawUpdate(view.update, scene.picture, model.get("max_norm"), colours, isBackDone(scene, 1));
  view.legends.state.show(colours, 1);
  view.legends.gradient.show(colours, largest);
  Object.assign(view, { plot, scene });
  describe(model, view, scene);
}

// The picture in words.
function describe(model, view, scene) {
  const { picture, position, time, norms } = scene, T = picture.length;
  const state = picture.blocks.findIndex(([name]) => name === "h");
  const numbers = Array.from({ length: picture.units }, (_, k) =>
    shortNumber(scene.values[(state * T + time - 1) * picture.units + k])).join(", ");
  const cell = model.get("cell"), back = 2 * T + 1 - position, isBack = isBackDone(scene, time);
  const sentences = [position <= T
    ? say("Unrolled {cell}, {T} steps, computed forward to step {position}.", { cell, T, position })
    : say("Unrolled {cell}, {T} steps, computed forward, and back to step {back}.", { cell, T, back })];
  if (position >= time) sentences.push(say("State after step {time}: {numbers}.", { time, numbers }));
  const length = shortNumber(norms[time - 1]);
  if (isBack) sentences.push(say("Length of the gradient at step {time}: {length}.", { time, length }));
  view.canvas.setAttribute("aria-label", sentences.join(" "));
  const bound = say("Bound of clipping {bound}.", { bound: shortNumber(model.get("max_norm")) });
  view.update.setAttribute("aria-label", `${bound} ${describeUpdate(picture, isBackDone(scene, 1))}`);
}

function describeUpdate(picture, isKnown) {
  if (!isKnown) return say("The gradient is known when it has come back to the first step.");
  const [before, after] = [picture.gradient_norm, picture.clipped_norm].map(shortNumber);
  return say("Length of the gradient of all weights: {before} before, {after} after.", { before, after });
}

// A click selects a step and a unit; the pointer over a cell tells its number.
function followPointer(model, view) {
  const at = (event) => view.plot && cellAt(view.plot, event.offsetX, event.offsetY);
  view.canvas.addEventListener("click", (event) => {
    const cell = at(event);
    if (!cell) return;
    model.set("time", cell.t);
    if (cell.unit) model.set("unit", cell.unit);
    model.save_changes();
  });
  view.canvas.addEventListener("pointermove", (event) => showTip(view, at(event), event));
  view.canvas.addEventListener("pointerleave", () => { view.tip.hidden = true; });
}

function showTip({ tip, scene, plot }, cell, event) {
  tip.hidden = !cell?.block || !isDone(scene, cell.block, cell.t);
  if (tip.hidden) return;
  const value = valueAt(scene, cell.block, cell.t, cell.unit);
  tip.textContent = say("{name}, step {t}, unit {unit}: {value}",
    { name: cell.block.words, t: cell.t, unit: cell.unit, value: shortNumber(value).replace("-", "−") });
  tip.style.top = `${event.offsetY + 16}px`;
  tip.style.left = `${Math.min(event.offsetX + 10, plot.left + plot.T * plot.column - tip.offsetWidth)}px`;
}

// On the picture: left and right are the steps, up and down the units.
function onKey(model, view, event) {
  if (event.target !== view.canvas) return;
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  const units = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!steps && !units) return;
  event.preventDefault();
  if (steps) goTo(model, model.get("position") + steps);
  else setTrait(model, "unit", Math.min(model.get("picture").units, Math.max(1, model.get("unit") + units)));
}

export default { render };

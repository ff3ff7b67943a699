// The depth probe: controls, and the panels over one axis of layers. Python computes, this draws.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { hiddenTable, someOf } from "../base/speech.js";
import { say } from "../base/words.js";
import { choices, keepers, sliders } from "./parts.js";
import { PLOT_HEIGHT, drawPanels } from "./plot.js";
import { sceneOf } from "./scene.js";

const AT_WORK = say("At work: the curves follow.");
const LATE = 400;      // ms without an answer to a changed setting
const HOPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };
const NEAR = 5;        // px: a finger that has moved less across has not begun to choose

function render({ model: shared, el }) {
  const model = modelOfView(shared), view = buildView(model);
  el.replaceChildren(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  follow(model, ["picture", "kept", "layer"], ask);
  follow(model, ["reading"], () => showReading(model, view));
  follow(model, ["status", "answered", ...Object.keys(model.get("answered"))], () => awaitAnswer(model, view));
  followPointer(model, view);
  const ends = [
    model.end, () => clearTimeout(view.timer),
    onThemeChange(ask), onResize(view.root, ask),
    captureKeys(view.root, (event) => onKey(model, view, event)),
    endWithKernel(model, view.status, [...view.fieldsets, view.plot]),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const fieldsets = [sliders(model), choices(model), keepers(model)];
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const reading = make("p", { class: "reading" });
  const plot = make("canvas", { class: "plot", role: "slider", tabindex: "0", style: `height: ${PLOT_HEIGHT}px`,
    "aria-label": say("Selected layer"), "aria-orientation": "horizontal", "aria-valuemin": 1 });
  const table = hiddenTable(say("Signal, gradient and likeness in some of the layers"));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-probe", "aria-label": say("Depth probe") },
    ...fieldsets, status, plot, reading, table.element,
    make("p", { class: "hint" }, say("Click a layer, or use the arrow keys. Gradient: the root mean square of the derivatives of a loss with respect to the layer's outputs, 1 behind the last layer. Likeness: the mean cosine between two examples; 1 means that all point in one direction. Nothing is trained, and the weights are the same random numbers at each scale.")));
  return { root, fieldsets, status, reading, plot, table, axis: null, timer: null };
}

function draw(model, view) {
  const colours = themeColours(view.root), scene = sceneOf(model, colours);
  view.axis = drawPanels(view.plot, scene, colours);
  view.plot.setAttribute("aria-valuemax", scene.depth);
  view.plot.setAttribute("aria-valuenow", scene.layer);
  const values = scene.panels.map((part) => part.values);
  view.table.show([say("layer"), ...scene.panels.map((part) => part.title)],
    someOf(scene.depth).map((k) => [String(k + 1), ...values.map((row) => (row[k] === Infinity ? say("overflow") : shortNumber(row[k])))]));
}

function showReading(model, view) {
  view.reading.textContent = model.get("reading");
  view.plot.setAttribute("aria-valuetext", model.get("reading"));
}

// The verdict; where an answer is late, that Python is at work.
function awaitAnswer(model, view) {
  clearTimeout(view.timer);
  const show = (words) => { if (view.status.textContent !== words) view.status.textContent = words; };
  show(model.get("status"));
  const isAnswered = Object.entries(model.get("answered")).every(([name, value]) => model.get(name) === value);
  if (!isAnswered) view.timer = setTimeout(() => show(AT_WORK), LATE);
}

function goTo(model, layer) {
  const depth = Math.min(model.get("depth"), model.get("answered").depth);
  setTrait(model, "layer", Math.max(1, Math.min(depth, layer)));
}

// A click chooses, and a drag goes on choosing; a finger that moves up or down scrolls the page.
function followPointer(model, view) {
  let from = null;
  const choose = ({ offsetX }) => view.axis && goTo(model, Math.floor((offsetX - view.axis.left) / view.axis.slot) + 1);
  view.plot.addEventListener("click", choose);
  view.plot.addEventListener("pointerdown", (event) => { from = event.button === 0 ? event.offsetX : null; });
  view.plot.addEventListener("pointermove", (event) => {
    if (from === null || !event.buttons || Math.abs(event.offsetX - from) < NEAR) return;
    view.plot.setPointerCapture(event.pointerId);
    choose(event);
  });
}

function onKey(model, view, event) {
  const hop = HOPS[event.key];
  if (!hop || event.target !== view.plot) return;
  event.preventDefault();
  goTo(model, model.get("layer") + hop);
}

export default { render };

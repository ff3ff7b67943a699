// The activation explorer: puts controls and panels together. Python computes, this draws.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";
import { hiddenTable } from "../base/speech.js";
import { curveOf, drawFunction, drawLayers } from "./panels.js";

const HOPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 };

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  followPointer(model, view);
  follow(model, ["curve", "z", "layers"], ask);
  follow(model, ["function"], () => showChoice(model, view));
  follow(model, ["scale"], () => showScale(model, view));
  follow(model, ["reading"], () => { view.reading.textContent = model.get("reading"); });
  follow(model, ["status"], () => { view.status.textContent = model.get("status"); });
  const ends = [
    model.end,
    onThemeChange(ask), onResize(view.root, ask),
    captureKeys(view.root, (event) => actOnKey(model, view, event)),
    endWithKernel(model, view.status, view.fieldsets),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const choices = model.get("names").map((name) => make("button", {
    type: "button", class: "choice", "data-name": name, onclick: () => setTrait(model, "function", name),
  }, name));
  const [low, high] = model.get("ends").map(Math.log10);
  const slider = make("input", {
    type: "range", class: "scale", min: low, max: high, step: "any", "aria-label": say("Scale of the weights, log scale"),
  });
  slider.addEventListener("input", () => setTrait(model, "scale", Number((10 ** Number(slider.value)).toPrecision(3))));
  const value = make("output", { class: "value" });
  const marks = make("div", { class: "marks" }, ...model.get("marks").map(([name, scale]) =>
    make("button", {
      type: "button", style: `left: ${100 * (Math.log10(scale) - low) / (high - low)}%`,
      title: say("Set the scale to {scale}", { scale: shortNumber(scale) }), onclick: () => setTrait(model, "scale", scale),
    }, name)));
  const curve = make("canvas", {
    class: "curve", role: "slider", tabindex: "0", "aria-label": say("Point z on the function"), "aria-valuemin": -6,
    "aria-valuemax": 6,
  });
  const layers = make("canvas", { class: "layers", role: "img" });
  const reading = make("div", { class: "reading" });
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const left = make("fieldset", { "aria-label": say("Function") }, make("div", { class: "choices", role: "group" }, ...choices));
  const right = make("fieldset", { "aria-label": say("Layers") }, make("div", { class: "field" },
    make("div", { class: "name" }, `${say("Scale of the first weights")} `, value), slider, marks));
  const table = hiddenTable(say("Outputs of ten layers"));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-activation", "aria-label": say("Activation explorer") },
    make("div", { class: "half" }, left, curve, reading), make("div", { class: "half" }, right, layers, status), table.element);
  return { root, fieldsets: [left, right], choices, slider, value, curve, layers, reading, status, table };
}

function draw(model, view) {
  const colours = themeColours(view.root), curve = curveOf(model);
  view.panel = drawFunction(view.curve, curve, colours, model.get("function"));
  drawLayers(view.layers, model.get("layers"), colours);
  const { sizes, gradients } = model.get("layers");
  view.table.show([say("layer"), say("size"), say("gradient")], sizes.map((size, k) => [String(k + 1), size, gradients[k]]));
  view.curve.setAttribute("aria-valuenow", shortNumber(curve.z));
  view.curve.setAttribute("aria-valuetext", model.get("reading"));
  view.layers.setAttribute("aria-label", `${say("Histograms of the outputs of ten layers.")} ${model.get("status")}`);
}

function showChoice(model, view) {
  for (const button of view.choices)
    button.setAttribute("aria-pressed", button.dataset.name === model.get("function"));
}

function showScale(model, view) {
  const scale = model.get("scale");
  if (Math.abs(Number(view.slider.value) - Math.log10(scale)) > 0.003) view.slider.value = Math.log10(scale);
  view.value.textContent = shortNumber(scale);
  view.slider.setAttribute("aria-valuetext", shortNumber(scale));
}

function setPlace(model, z) {
  const { reach, spacing } = model.get("curve");
  const snapped = Math.round(Math.max(-reach, Math.min(reach, z)) / spacing) * spacing;
  setTrait(model, "z", Number(snapped.toFixed(2)));
}

function followPointer(model, view) {
  const move = (event) => {
    if (!view.panel) return;
    const { inner } = view.panel, { reach } = model.get("curve");
    setPlace(model, reach * (2 * (event.offsetX - inner.left) / (inner.right - inner.left) - 1));
  };
  view.curve.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    view.curve.setPointerCapture(event.pointerId);
    move(event);
  });
  view.curve.addEventListener("pointermove", (event) => {
    if (view.curve.hasPointerCapture(event.pointerId)) move(event);
  });
}

function actOnKey(model, view, event) {
  const hop = HOPS[event.key];
  if (!hop || event.target !== view.curve) return;
  event.preventDefault();
  setPlace(model, model.get("z") + hop * model.get("curve").spacing);
}

export default { render };

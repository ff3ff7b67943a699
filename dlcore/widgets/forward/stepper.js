// The forward stepper: the network's drawing; beside it the step as formula, numbers, shapes, and one number explained.

import { onThemeChange } from "../base/colours.js";
import { captureKeys, make } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { lossChoice, stepByKey, stepControls, wayBack } from "../small_network/controls.js";
import { derivationPanel } from "../small_network/derivation_panel.js";
import { colourIn, networkDrawing, networkLegend } from "../small_network/drawing.js";
import { equationPanel } from "./equation.js";

const HELP = [say("Click a number to change it."),
  say("In the drawing the arrow keys move between numbers; on the buttons, left and right go back and next.")].join(" ");

function render({ model: shared, el }) {
  const model = modelOfView(shared), names = model.get("position_names");
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const drawing = networkDrawing((name) => setTrait(model, "selected", name));
  const equation = equationPanel((row) => setTrait(model, "row", row)), number = derivationPanel(model);
  const controls = [stepControls(model, "position", names), settings(model)];
  const figure = make("div", {}, drawing.element, networkLegend(false), make("p", { class: "legend" }, HELP));
  const stage = make("div", { class: "stage" }, figure, make("div", { class: "panels" }, equation.element, number.element));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-backprop dlcore-forward", "aria-label": say("Forward stepper") },
    ...controls, status, stage);
  el.replaceChildren(root);

  const shade = () => colourIn(root);
  follow(model, ["picture", "selected"], () => drawing.show(model.get("picture"), model.get("selected")));
  follow(model, ["equation"], () => equation.show(model.get("equation")));
  follow(model, ["words"], () => { status.textContent = model.get("words"); });
  follow(model, ["explanation", "numbers"], number.show);
  shade();
  const onKey = (event) => { drawing.onKey(event); stepByKey(event, model, "position", names.length); };
  const ends = [model.end, captureKeys(root, onKey), onThemeChange(shade), endWithKernel(model, status, [...controls, stage])];
  return () => ends.forEach((end) => end());
}

// One sample or the batch, which sample is drawn, the loss, and the way back.
function settings(model) {
  const batch = make("input", { type: "checkbox", onchange: () => setTrait(model, "is_batch", batch.checked) });
  const rows = make("select", { onchange: () => setTrait(model, "row", Number(rows.value)) });
  follow(model, ["is_batch"], () => { batch.checked = model.get("is_batch"); });
  follow(model, ["samples", "row"], () => {
    const count = model.get("samples").length;
    if (rows.options.length !== count)
      rows.replaceChildren(...Array.from({ length: count }, (_, n) => make("option", { value: n }, say("{n} of {count}", { n: n + 1, count }))));
    rows.value = model.get("row");
  });
  return make("div", { class: "settings" }, make("label", {}, batch, ` ${say("The whole batch in the matrices")}`),
    make("label", {}, `${say("Sample in the drawing")} `, rows), lossChoice(model), ...wayBack(model));
}

export default { render };

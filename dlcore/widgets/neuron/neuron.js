// The neuron playground: controls, numbers and the plane. Python computes answers, loss and steps.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame, takesKeys } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, onKernelGone, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { announcer, hiddenTable } from "../base/speech.js";
import { followDrag, movedByKey } from "./drag.js";
import { drawPlane, lineOf, planeOf } from "./plot.js";

const PACE = 160;       // ms from one step of training to the next
const STRETCH = 100;    // steps, after which training pauses
const PATIENCE = 4000;  // ms to wait for the kernel's answer to a step
const SLIDERS = ["w1", "w2", "b"];
const TRAIN = say("▶ Train"), PAUSE = say("❚❚ Pause");

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  const setTheta = (theta) => setTrait(model, "theta", theta.map((value) => Number(value.toFixed(3))));
  const trainer = makeTrainer(model, view);
  wireControls(model, view, trainer, setTheta);
  followDrag(view, (theta) => { trainer.stop(); setTheta(theta); }, ask);
  follow(model, ["scene", "theta", "report"], ask);
  follow(model, ["scene"], () => { view.anchor = null; view.select.value = model.get("problem"); });
  follow(model, ["theta"], () => showNumbers(model, view));
  follow(model, ["report"], () => showReport(model, view));
  follow(model, ["status"], () => { view.status.textContent = model.get("status"); });
  const ends = [
    model.end, view.speech.end,
    onThemeChange(ask), onResize(view.canvas, ask), trainer.end,
    captureKeys(view.root, (event) => actOnKey(view, trainer, setTheta, event)),
    onKernelGone(model, trainer.stop), endWithKernel(model, view.status, [view.side]),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const button = (name, words, title) => make("button", { type: "button", class: name, title }, words);
  const step = button("step", say("One perceptron step"), say("Correct the weights by one wrong point"));
  const train = button("train", TRAIN, say("One step after the other"));
  const reset = button("reset", say("Reset"), say("Back to the start"));
  const problems = Object.entries(model.get("problems")).map(([value, words]) => make("option", { value }, words));
  const select = make("select", { "aria-label": say("Points") }, ...problems);
  const sliders = SLIDERS.map((name) => make("input", { type: "range", min: -8, max: 8, step: 0.1, class: name,
    "aria-label": name === "b" ? say("bias b") : say("weight {name}", { name }) }));
  const values = SLIDERS.map(() => make("output", {}));
  const rows = SLIDERS.map((name, i) => make("div", { class: "row" }, make("span", {}, name), sliders[i], values[i]));
  const canvas = make("canvas", { role: "application", tabindex: "0" });
  const challenge = make("div", { class: "challenge" }), numbers = make("div", { class: "numbers" });
  const formula = make("div", { class: "formula" });
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const legend = make("div", { class: "legend" }, say("▲ should fire   ● should stay silent   × wrong"));
  const side = make("fieldset", { "aria-label": say("Controls") }, make("label", {}, `${say("Points")} `, select), ...rows, formula,
    make("div", { class: "buttons" }, step, train, reset), challenge, numbers, status, legend);
  const speech = announcer(), table = hiddenTable(say("Points"));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-neuron", "aria-label": say("Neuron playground") }, canvas, side,
    speech.element, table.element);
  return { root, side, step, train, reset, select, sliders, values, canvas, challenge, numbers, formula, status, speech, table, anchor: null };
}

function wireControls(model, view, trainer, setTheta) {
  view.step.onclick = () => { trainer.stop(); sendTo(model, { do: "step" }); };
  view.train.onclick = trainer.toggle;
  view.reset.onclick = () => { trainer.stop(); view.anchor = null; sendTo(model, { do: "reset" }); };
  view.select.onchange = () => { trainer.stop(); setTrait(model, "problem", view.select.value); };
  view.sliders.forEach((slider, i) => slider.addEventListener("input", () => {
    trainer.stop();
    setTheta(model.get("theta").map((value, k) => (k === i ? Number(slider.value) : value)));
  }));
}

function draw(model, view) {
  view.plane = planeOf(model);
  view.line = lineOf(view.plane.theta, view.plane.window, view.anchor);
  view.table.show(["x1", "x2", say("should"), say("is")], view.plane.points.map(([x1, x2, label], i) =>
    [x1.toFixed(2), x2.toFixed(2), label ? say("fire") : say("stay silent"), view.plane.right[i] ? say("right") : say("wrong")]));
  view.panel = drawPlane(view.canvas, view.plane, view.line, themeColours(view.root));
}

function showNumbers(model, view) {
  const theta = model.get("theta"), [w1, w2, b] = theta.map((value) => Number(value.toFixed(2)));
  const signed = (value) => `${value < 0 ? "−" : "+"} ${Math.abs(value)}`;
  theta.forEach((value, i) => {
    if (Number(view.sliders[i].value) !== value) view.sliders[i].value = value;
    view.values[i].textContent = value.toFixed(2).replace("-", "−");
  });
  view.formula.textContent = `z = ${String(w1).replace("-", "−")} x1 ${signed(w2)} x2 ${signed(b)}`;
}

function showReport(model, view) {
  const { challenge, accuracy, loss, right } = model.get("report");
  view.challenge.textContent = challenge;
  view.challenge.classList.toggle("solved", accuracy === 1);
  view.numbers.textContent = say("Accuracy {percent} %   Loss {loss}",
    { percent: (100 * accuracy).toFixed(accuracy * 100 % 1 ? 1 : 0), loss: loss.toFixed(4) });
  const seen = say("Plane of the inputs, {n} points.", { n: right.length });
  view.canvas.setAttribute("aria-label",
    `${seen} ${challenge} ${say("Arrow keys: left and right turn the line, up and down move it. Space trains.")}`);
}

// Asks for one step at a time, and for the next only when the kernel has answered.
function makeTrainer(model, view) {
  let timer = null, asked = 0, left = 0;
  const stop = () => {
    clearInterval(timer);
    timer = null;
    view.train.textContent = TRAIN;
  };
  const next = () => {
    if (asked && Date.now() - asked < PATIENCE) return;
    const isSolved = model.get("report").accuracy === 1;
    if (isSolved && left === STRETCH) sendTo(model, { do: "step" });   // Python says that none is needed
    if (!isSolved && left === 0)
      view.status.textContent = say("{steps} steps, and there are still mistakes. Train goes on from here.", { steps: STRETCH });
    if (isSolved || left === 0) return stop();
    left -= 1;
    asked = Date.now();
    if (!sendTo(model, { do: "step" })) stop();
  };
  const toggle = () => {
    if (timer !== null) return stop();
    [left, asked] = [STRETCH, 0];
    view.train.textContent = PAUSE;
    timer = setInterval(next, PACE);
  };
  const answered = () => { asked = 0; };
  model.on("msg:custom", answered);
  return { stop, toggle, end: stop };
}

function actOnKey(view, trainer, setTheta, event) {
  const theta = event.target === view.canvas ? movedByKey(view, event.key) : null;
  if (theta) {
    event.preventDefault();
    trainer.stop();
    setTheta(theta);
    view.speech.tell(() => `${view.formula.textContent}. ${view.challenge.textContent} ${view.numbers.textContent}`);
  } else if (event.key === " " && !event.repeat && !takesKeys(event.target)) {
    event.preventDefault();
    trainer.toggle();
  }
}

export default { render };

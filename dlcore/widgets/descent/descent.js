// The descent explorer: puts controls and panels together. Python computes the whole walk; the browser shows
// as much of it as `step` says.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame, takesKeys, wantsStillness } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { setNumber } from "../base/powers.js";
import { reliefKeeper } from "../base/relief.js";
import { announcer, hiddenTable, someOf } from "../base/speech.js";
import { onTap } from "../base/tap.js";
import { say } from "../base/words.js";
import { drawData, drawLosses, drawSurface, walkOf } from "./panels.js";

const PACE = 40;              // ms a step while it runs
const ZONES = [["creeps", say("creeps"), 0, 0.05], ["converges", say("converges"), 0.05, 0.5],
  ["rings", say("rings"), 0.5, 1], ["diverges", say("diverges"), 1, Infinity]];
const SILENT = say("Press Run or Step: what this learning rate does is told then.");
const RUN = say("▶ Run"), PAUSE = say("❚❚ Pause");
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const view = buildView(model);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  const runner = makeRunner(model, view, ask);
  view.run.onclick = runner.toggle;
  view.one.onclick = () => runner.walkTo(model.get("step") + 1);
  view.reset.onclick = () => runner.walkTo(0);
  followPointer(model, view, runner);
  follow(model, ["scene", "ground", "step"], ask);
  follow(model, ["scene", "rate_range", "learning_rate"], () => showRate(model, view));
  follow(model, ["scaled"], () => { view.scaled.checked = model.get("scaled"); });
  follow(model, ["step"], () => noteWalk(model, view));
  follow(model, ["status"], () => showStatus(model, view));
  const ends = [
    model.end, view.speech.end,
    onThemeChange(ask), onResize(view.surface, ask), runner.end,
    captureKeys(view.root, (event) => actOnKey(model, view, runner, event)),
    endWithKernel(model, view.status, [view.controls]),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const button = (name, words, title) => make("button", { type: "button", class: name, title }, words);
  const run = button("run", RUN, say("Show one step after the other"));
  const one = button("one", say("Step"), say("Show one more step"));
  const reset = button("reset", say("Reset"), say("Back to the start"));
  const slider = make("input", { type: "range", class: "rate", step: "any", "aria-label": say("Learning rate, log scale") });
  const value = make("output", { class: "value" }), zones = make("div", { class: "zones", "aria-hidden": "true" });
  const scaled = make("input", { type: "checkbox", class: "scaled" });
  slider.addEventListener("input", () => setTrait(model, "learning_rate", Number((10 ** Number(slider.value)).toPrecision(3))));
  scaled.addEventListener("change", () => setTrait(model, "scaled", scaled.checked));
  const canvas = (name, label) => make("canvas", { class: name, role: "img", "aria-label": label });
  const data = canvas("data", say("Data and line")), losses = canvas("losses", say("Loss curve"));
  const surface = make("canvas", { class: "surface", role: "application", tabindex: "0" });
  const reading = make("div", { class: "reading" });
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const rate = make("div", { class: "field" }, make("div", { class: "name" }, `${say("Learning rate")} `, value), slider, zones);
  const controls = make("fieldset", { "aria-label": say("Controls") }, make("div", { class: "buttons" }, run, one, reset),
    rate, make("label", { class: "toggle" }, scaled, say("scaled feature")));
  const speech = announcer(), table = hiddenTable(say("Walk"));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-descent", "aria-label": say("Descent explorer") }, controls,
    make("div", { class: "panels" }, data, surface, losses), reading, status,
    speech.element, table.element);
  return { root, controls, run, one, reset, slider, value, zones, scaled, data, surface, losses, reading, status, speech, table,
    landscape: reliefKeeper(), hasWalked: false };
}

function draw(model, view) {
  const walk = walkOf(model), colours = themeColours(view.root);
  drawData(view.data, walk, colours, model.get("scaled"));
  view.panel = drawSurface(view.surface, walk, colours, view.landscape);
  drawLosses(view.losses, walk, colours);
  view.table.show([say("step"), "w", "b", say("loss")],
    someOf(walk.step + 1).map((step) => [String(step), ...walk.points[step].map(shortNumber)]));
  const [w, b, loss] = walk.points[walk.step].map(setNumber);
  const reading = say("Step {step}: w = {w}, b = {b}, loss = {loss}", { step: walk.step, w, b, loss });
  view.reading.textContent = reading;
  const [best_w, best_b] = walk.scene.minimum.map(shortNumber);
  view.surface.setAttribute("aria-label", say("Loss surface. {reading}. Minimum at w = {best_w}, b = {best_b}. Arrow keys move the start.",
    { reading, best_w, best_b }));
}

// A learner predicts first: limit, ranges and verdict appear with the first step.
function noteWalk(model, view) {
  if (!model.get("step") || view.hasWalked) return;
  view.hasWalked = true;
  showRate(model, view);
  showStatus(model, view);
}

function showStatus(model, view) {
  view.status.textContent = view.hasWalked ? model.get("status") : SILENT;
}

// The slider, and under it what each range of rates does on this surface.
function showRate(model, view) {
  const [from, to] = model.get("rate_range"), { limit } = model.get("scene"), rate = model.get("learning_rate");
  Object.assign(view.slider, { min: from, max: to });
  if (Math.abs(Number(view.slider.value) - Math.log10(rate)) > 0.003) view.slider.value = Math.log10(rate);
  const bound = say("limit {limit}", { limit: shortNumber(limit) });
  view.slider.setAttribute("aria-valuetext", view.hasWalked ? `${shortNumber(rate)}, ${bound}` : shortNumber(rate));
  view.value.textContent = shortNumber(rate);
  if (!view.hasWalked) return;
  const place = (share) => Math.max(0, Math.min(100, 100 * (Math.log10(share * limit) - from) / (to - from)));
  view.zones.replaceChildren(...ZONES.map(([kind, name, low, high]) => {
    const left = low ? place(low) : 0, right = place(high);
    return make("span", { class: kind, style: `left: ${left}%; width: ${right - left}%` }, right - left > 7 ? name : "");
  }), make("span", { class: "limit", style: `left: ${place(1)}%` }, bound));
}

// Runs, stops and sets the number of shown steps; Python hears of it when the run pauses.
function makeRunner(model, view, ask) {
  let timer = null;
  const last = () => walkOf(model).points.length - 1;
  const stop = () => {
    if (timer === null) return;
    clearInterval(timer);
    timer = null;
    view.run.textContent = RUN;
    model.save_changes();
  };
  const next = () => {
    model.set("step", Math.min(model.get("step") + 1, last()));
    if (model.get("step") >= last()) stop();
  };
  const toggle = () => {
    if (timer !== null) return stop();
    if (wantsStillness()) return walkTo(last());
    if (model.get("step") >= last()) model.set("step", 0);
    view.run.textContent = PAUSE;
    timer = setInterval(next, PACE);
  };
  const walkTo = (step) => {
    stop();
    setTrait(model, "step", Math.max(0, Math.min(step, last())));
    ask();
  };
  return { toggle, walkTo, end: () => clearInterval(timer) };
}

function followPointer(model, view, runner) {
  onTap(view.surface, (left, top) => {
    if (!view.panel) return;
    const { inner } = view.panel, { minimum: [w, b], half_side: side } = model.get("scene");
    const along = (pixel, from, to) => 2 * Math.max(0, Math.min(1, (pixel - from) / (to - from))) - 1;
    runner.walkTo(0);
    setTrait(model, "start", [w + side * along(left, inner.left, inner.right),
      b + side * along(top, inner.bottom, inner.top)]);
  });
}

function actOnKey(model, view, runner, event) {
  const move = MOVES[event.key];
  if (move && event.target === view.surface) {
    const far = model.get("scene").half_side / 20, [w, b] = model.get("start");
    event.preventDefault();
    runner.walkTo(0);
    setTrait(model, "start", [w + far * move[0], b + far * move[1]]);
    view.speech.tell(() => view.reading.textContent);
  } else if (event.key === " " && !event.repeat && !takesKeys(event.target)) {
    event.preventDefault();
    runner.toggle();
  }
}

export default { render };

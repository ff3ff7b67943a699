// The optimizer race: puts the parts together and draws at most once per animation frame.

import { onThemeChange, themeColours } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame, sharpContext, takesKeys, write } from "../base/elements.js";
import { KERNEL_GONE, follow, modelOfView, onKernelGone, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { reliefKeeper } from "../base/relief.js";
import { announcer, hiddenTable, someOf } from "../base/speech.js";
import { onTap } from "../base/tap.js";
import { say } from "../base/words.js";
import { drawGround, groundScales } from "./ground.js";
import { drawLosses } from "./losses.js";
import { playOnce } from "./opening.js";
import { controls, makePlayer } from "./parts.js";
import { drawPaths, drawStart, runnersOf } from "./paths.js";
import { outcomeOf, runnerTable } from "./runners.js";

const HELP = say("Click or tap on the map to choose the start. Keys: arrows move it (with Shift: further), Space runs and pauses.");
const BUSY = say("Python is busy: the paths follow as soon as the running cell has ended.");
const SILENT = say("Press Run: how it ends is told when all steps have been taken.");
const LEFT = (name, step) => say("{name} left at step {step}", { name, step });
const BUSY_AFTER = 1500;      // ms without an answer to a changed setting
const SETTINGS = ["surface_name", "start", "rates", "shown", "steps"];
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const player = makePlayer(model), view = buildView(model, player);
  el.append(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  const endOpening = playOnce(model, view.map, player);
  follow(model, ["runs", "start", "step", "steps", "ground"], ask);
  model.on("change:surface_name", () => { view.hasEnded = false; endOpening(); player.end(); });
  follow(model, ["step", "steps"], () => noteEnd(model, view));
  follow(model, [...SETTINGS, "answered"], () => awaitAnswer(model, view));
  onTap(view.map, (left, top) => runFrom(model, view, player, left, top));
  for (const kind of ["focus", "blur"]) view.map.addEventListener(kind, ask);
  const ends = [
    model.end, view.speech.end,
    onThemeChange(ask), onResize(view.map, ask), onResize(view.losses, ask), endOpening, player.end, () => clearTimeout(view.timer),
    captureKeys(view.root, (event) => actOnKey(model, view, player, event)),
    onKernelGone(model, () => { view.isGone = true; showWords(model, view); }),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model, player) {
  const map = make("canvas", { class: "map", tabindex: "0", role: "application", "aria-label": say("Map") });
  const losses = make("canvas", { class: "losses", role: "img", "aria-label": say("Losses") });
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const table = runnerTable(model);
  const speech = announcer(), numbers = hiddenTable(say("Losses"));
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-race", "aria-label": say("Optimizer race") },
    controls(model, player), make("div", { class: "views" }, map, losses),
    make("p", { class: "help" }, HELP), table.element, status, speech.element, numbers.element);
  return { root, map, losses, status, table, speech, numbers, landscape: reliefKeeper(), timer: null, isLate: false, isGone: false,
    hasEnded: false };
}

// A learner predicts the end first: it is told once a race on this surface has been seen to its last step.
function noteEnd(model, view) {
  if (model.get("step") < model.get("steps") || view.hasEnded) return;
  view.hasEnded = true;
  showWords(model, view);
}

function draw(model, view) {
  const width = view.map.clientWidth, height = view.map.clientHeight;
  if (!width) return;
  const colours = themeColours(view.root), step = model.get("step"), steps = model.get("steps");
  const runners = runnersOf(model, colours), ground = model.get("ground");
  const plot = { context: sharpContext(view.map, width, height), colours, ...groundScales(ground.window, width, height) };
  drawGround(plot, ground, view.landscape);
  drawStart(plot, model.get("start"), document.activeElement === view.map);
  drawPaths(plot, runners, step, steps, LEFT);
  drawLosses(view.losses, { runners, step, steps, isLog: ground.is_log, colours });
  view.table.show(runners, step, colours);
  view.numbers.show([say("step"), ...runners.map((runner) => runner.name)], someOf(step + 1).map((at) =>
    [String(at), ...runners.map((runner) => outcomeOf(runner, at, steps))]));
  describe(model, view, runners, step);
}

function describe(model, view, runners, step) {
  const [x, y] = model.get("start").map(shortNumber), steps = model.get("steps");
  const doing = runners.map((runner) => `${runner.name} ${outcomeOf(runner, step, steps)}`).join(", ");
  const ends = doing || say("nobody runs"), surface = model.get("surface_names")[model.get("surface_name")];
  const map = say("Map of the surface {surface}, start ({x}, {y}).", { surface, x, y });
  view.map.setAttribute("aria-label", `${map} ${HELP}`);
  view.losses.setAttribute("aria-label", say("Losses at step {step} of {steps}: {ends}.", { step, steps, ends }));
}

function awaitAnswer(model, view) {
  clearTimeout(view.timer);
  view.isLate = false;
  showWords(model, view);
  if (isAnswered(model)) return;
  view.timer = setTimeout(() => { view.isLate = true; showWords(model, view); }, BUSY_AFTER);
}

function isAnswered(model) {
  const answered = model.get("answered");
  return SETTINGS.every((name) => JSON.stringify(model.get(name)) === JSON.stringify(answered[name]));
}

function showWords(model, view) {
  const isTold = view.hasEnded || !model.get("shown").length;
  const words = view.isGone ? KERNEL_GONE : view.isLate ? BUSY : isTold ? model.get("words") : SILENT;
  write(view.status, words);
  view.status.classList.toggle("alarm", view.isGone || view.isLate || (isTold && model.get("has_diverged")));
}

// Canvas coordinates exist once the ground has been drawn.
function runFrom(model, view, player, left, top) {
  const { inner, pointAt } = groundScales(model.get("ground").window, view.map.clientWidth, view.map.clientHeight);
  if (left < inner.left || left > inner.right || top < inner.top || top > inner.bottom) return;
  setStart(model, pointAt(left, top));
  player.goTo(0);
  player.play();
}

function setStart(model, point) {
  const [x0, x1, y0, y1] = model.get("ground").window;
  const within = (value, low, high) => Number(Math.min(high, Math.max(low, value)).toPrecision(4));
  setTrait(model, "start", [within(point[0], x0, x1), within(point[1], y0, y1)]);
}

function actOnKey(model, view, player, event) {
  if (event.key === " " && !event.repeat && !takesKeys(event.target)) player.toggle();
  else if (event.target === view.map && MOVES[event.key]) moveStart(model, view, MOVES[event.key], event.shiftKey ? 0.1 : 0.02);
  else return;
  event.preventDefault();
}

function moveStart(model, view, [across, up], share) {
  const [x0, x1, y0, y1] = model.get("ground").window, [x, y] = model.get("start");
  setStart(model, [x + across * share * (x1 - x0), y + up * share * (y1 - y0)]);
  view.speech.tell(() => say("Start ({place})", { place: model.get("start").map(shortNumber).join(", ") }));
}

export default { render };

// The table of runners: for each optimizer a tick, its learning rate on a log slider, and how it is doing.

import { make, write } from "../base/elements.js";
import { follow, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { setNumber } from "../base/powers.js";
import { say } from "../base/words.js";
import { looksOf, outlineOf } from "./marks.js";
import { hasDiverged } from "./paths.js";
import { ranksOf } from "./ranks.js";

const RATE = { min: -5, max: 1.3, step: 0.02 };   // powers of ten

export function runnerTable(model) {
  const rows = model.get("rule_names").map((name) => runnerRow(model, name));
  const head = [say("Optimizer"), say("Learning rate (log slider)"), "", say("Loss at this step")];
  const element = make("div", { class: "runners", role: "group", "aria-label": say("Optimizers") },
    ...head.map((words) => make("span", { class: "head", "aria-hidden": "true" }, words)), ...rows.flatMap((row) => row.cells));
  const show = (runners, step, colours) => {
    const ranks = ranksOf(runners, step, model.get("steps"));
    for (const row of rows) row.show(runners.find(({ name }) => name === row.name), step, colours, ranks[row.name]);
  };
  return { element, show };
}

function runnerRow(model, name) {
  const tick = make("input", { type: "checkbox", "aria-label": say("Run {name}", { name }) });
  const mark = make("span", { class: "swatch", "aria-hidden": "true" });
  const slider = make("input", { type: "range", ...RATE, "aria-label": say("Learning rate of {name}, log scale", { name }) });
  const box = make("input", { type: "text", inputmode: "decimal", "aria-label": say("Learning rate of {name}", { name }) });
  const rank = make("span", { class: "rank" });
  const outcome = make("output", { "aria-live": "off", "aria-label": say("{name} at this step", { name }) });
  tick.addEventListener("change", () => setTrait(model, "shown", withName(model, name, tick.checked)));
  slider.addEventListener("input", () => setRate(model, name, rounded(10 ** Number(slider.value))));
  box.addEventListener("change", () => enterRate(model, name, box));
  follow(model, ["shown"], () => { tick.checked = model.get("shown").includes(name); });
  follow(model, ["rates"], () => showRate(model.get("rates")[name], slider, box));
  const show = (runner, step, colours, place) => {
    const look = looksOf(colours, model.get("rule_names"), name);
    mark.style.setProperty("--colour", look.colour);
    mark.style.clipPath = outlineOf(look.mark);
    write(rank, place ? say("place {place}", { place }) : "");
    write(outcome, runner ? outcomeOf(runner, step, model.get("steps")) : "");
    outcome.classList.toggle("alarm", Boolean(runner) && hasDiverged(runner, step, model.get("steps")));
  };
  return { name, show, cells: [make("label", { class: "who" }, tick, mark, name, rank), slider, box, outcome] };
}

function withName(model, name, isShown) {
  const others = model.get("shown").filter((other) => other !== name);
  return model.get("rule_names").filter((rule) => others.includes(rule) || (isShown && rule === name));
}

function setRate(model, name, rate) {
  setTrait(model, "rates", { ...model.get("rates"), [name]: rate });
}

function rounded(rate) {
  return Number(rate.toPrecision(3));
}

function enterRate(model, name, box) {
  const rate = Number(box.value.trim().replace(",", "."));
  if (!(rate > 0 && rate < Infinity)) return box.setAttribute("aria-invalid", "true");
  box.removeAttribute("aria-invalid");
  setRate(model, name, rate);
}

function showRate(rate, slider, box) {
  if (rounded(10 ** Number(slider.value)) !== rate) slider.value = Math.log10(rate);
  slider.setAttribute("aria-valuetext", shortNumber(rate));
  box.value = shortNumber(rate);
  box.removeAttribute("aria-invalid");
}

export function outcomeOf(runner, step, steps) {
  if (hasDiverged(runner, step, steps)) return say("diverged at step {step}", { step: runner.last + 1 });
  return setNumber(runner.loss[Math.min(step, runner.last)]);
}

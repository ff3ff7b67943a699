// Controls of the widgets that train. Each function makes one and keeps it in step with the model's traits, which are
// the only state.

import { make, tellTrouble, write } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

const RATE = { min: -6, max: 1, step: 0.05 };        // powers of ten
const AS_MANY_AS_FIT = 1000;
const SPEEDS = [1, 2, 5, 10, 20, 50, 100, AS_MANY_AS_FIT];

export function percent(value) {
  return Number.isFinite(value) && value !== null ? `${(100 * value).toFixed(1)} %` : "–";
}

export function buttonRow(model) {
  const send = (command) => () => sendTo(model, { do: command });
  const icon = make("span", { "aria-hidden": "true" }), word = make("span");
  const play = make("button", { type: "button", class: "play", onclick: () => togglePlay(model) }, icon, word);
  follow(model, ["running"], () => {
    icon.textContent = model.get("running") ? "❚❚ " : "▶ ";
    word.textContent = model.get("running") ? say("Pause") : say("Train");
  });
  return make("div", { class: "buttons" }, play,
    make("button", { type: "button", class: "step", title: say("Take one step"), onclick: send("step") }, say("Step")),
    make("button", { type: "button", class: "reset", title: say("Back to the first weights; the controls stay"),
      onclick: send("reset") }, say("Reset")));
}

export function togglePlay(model) {
  sendTo(model, { do: model.get("running") ? "pause" : "play" });
}

// The learning rate: a slider over powers of ten, and a box for exact numbers.
export function rateControl(model) {
  const slider = make("input", { type: "range", class: "rate", ...RATE, "aria-label": say("Learning rate, log scale") });
  const box = make("input", { type: "text", class: "rate-box", inputmode: "decimal", "aria-label": say("Learning rate") });
  const trouble = make("span", { class: "trouble", role: "alert" });
  slider.addEventListener("input", () => setTrait(model, "learning_rate", rounded(10 ** Number(slider.value))));
  box.addEventListener("change", () => enterRate(model, box, trouble));
  follow(model, ["learning_rate"], () => {
    const rate = model.get("learning_rate");
    if (rounded(10 ** Number(slider.value)) !== rate) slider.value = Math.log10(rate);
    slider.setAttribute("aria-valuetext", shortNumber(rate));
    box.value = shortNumber(rate);
    tellTrouble(box, trouble, "");
  });
  return make("div", { class: "field wide" }, make("span", { class: "name" }, say("Learning rate")), slider, box, trouble);
}

function rounded(rate) {
  return Number(rate.toPrecision(3));
}

function enterRate(model, box, trouble) {
  const rate = Number(box.value.trim().replace(",", ".")), isSound = rate > 0 && rate < Infinity;
  tellTrouble(box, trouble, isSound ? "" : say("The learning rate is a number above 0, such as 0.001."));
  if (!isSound) return;
  setTrait(model, "learning_rate", rate);
  box.value = shortNumber(rate);
}

// A select bound to a trait. options(): pairs [value, words].
export function choice(model, trait, label, options) {
  const select = make("select", { class: trait });
  const pairs = () => {
    const now = model.get(trait), list = options();
    return list.some(([value]) => value === now) ? list : [...list, [now, String(now)]];
  };
  const refill = () => {
    select.replaceChildren(...pairs().map(([value, words]) => make("option", { value }, words)));
    select.value = String(model.get(trait));
  };
  select.addEventListener("change", () => {
    const [value] = pairs().find(([candidate]) => String(candidate) === select.value);
    setTrait(model, trait, value);
  });
  follow(model, [trait], refill);
  return make("label", { class: "field" }, make("span", { class: "name" }, label), select);
}

export function speedChoice(model) {
  const speeds = () => SPEEDS.map((n) => [n, n === AS_MANY_AS_FIT ? say("as many as fit") : String(n)]);
  return choice(model, "steps_per_frame", say("Steps per frame"), speeds);
}

export function logToggle(model) {
  const box = make("input", { type: "checkbox", class: "log-axis" });
  box.addEventListener("change", () => setTrait(model, "log_axis", box.checked));
  follow(model, ["log_axis"], () => { box.checked = model.get("log_axis"); });
  return make("label", { class: "toggle" }, box, say("log scale"));
}

// Numbers of the present step: pairs of a name and a function from a frame to words. Returns the element and show(frame).
export function readingsOf(pairs) {
  const outputOf = (name) => make("output", { "aria-live": "off", "aria-label": name }, "–");
  const rows = pairs.map(([name, wordsOf]) => ({ name, wordsOf, value: outputOf(name) }));
  const element = make("div", { class: "readings" },
    ...rows.map(({ name, value }) => make("div", {}, make("span", { class: "name" }, name), value)));
  const show = (frame) => rows.forEach(({ value, wordsOf }) => write(value, wordsOf(frame)));
  return { element, show };
}

export function swatch(colour, kind) {
  return make("span", { class: `swatch ${kind}`, style: `--colour: ${colour}`, "aria-hidden": "true" });
}

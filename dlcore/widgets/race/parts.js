// The controls of the race: surface, number of steps, run, step, and the scrubber through time.

import { make, wantsStillness } from "../base/elements.js";
import { follow, setTrait } from "../base/model.js";
import { wholeNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

const LENGTHS = [50, 100, 200, 500, 1000, 2000];
const SECONDS = 5;            // from the first step to the last, however many there are

function choice(model, trait, label, values, wordsOf = String, before = () => {}) {
  const select = make("select", { class: trait, "aria-label": label });
  const fill = () => {
    const now = model.get(trait), all = values().includes(now) ? values() : [...values(), now];
    select.replaceChildren(...all.map((value) => make("option", { value }, wordsOf(value))));
    select.value = String(now);
  };
  select.addEventListener("change", () => {
    before();
    setTrait(model, trait, values().find((value) => String(value) === select.value));
  });
  follow(model, [trait], fill);
  return make("label", { class: "field" }, make("span", { class: "name" }, label), select);
}

export function controls(model, player) {
  const icon = make("span", { "aria-hidden": "true" }), word = make("span");
  const button = (name, words, act, ...inside) => make("button", { type: "button", class: name, title: words, onclick: act }, ...inside);
  const showPlaying = (isPlaying) => {
    icon.textContent = isPlaying ? "❚❚ " : "▶ ";
    word.textContent = isPlaying ? say("Pause") : say("Run");
  };
  player.onChange(showPlaying);
  const buttons = make("div", { class: "buttons" },
    button("play", say("Run from here to the last step"), player.toggle, icon, word),
    button("back", say("One step back"), () => player.move(-1), say("Back")),
    button("step", say("One step"), () => player.move(1), say("Step")),
    button("reset", say("Back to the start"), () => player.goTo(0), say("Reset")));
  const surfaces = model.get("surface_names"), saidOf = (name) => surfaces[name];
  return make("fieldset", { "aria-label": say("Controls") },
    choice(model, "surface_name", say("Surface"), () => Object.keys(surfaces), saidOf, () => player.goTo(0)),
    choice(model, "steps", say("Steps"), () => LENGTHS), buttons, scrubber(model, player));
}

function scrubber(model, player) {
  const slider = make("input", { type: "range", class: "scrub", min: 0, step: 1, "aria-label": say("Step") });
  const now = make("output", { class: "now", "aria-live": "off" });
  slider.addEventListener("input", () => player.goTo(Number(slider.value)));
  follow(model, ["step", "steps"], () => {
    slider.max = model.get("steps");
    slider.value = model.get("step");
    const [step, steps] = ["step", "steps"].map((name) => wholeNumber(model.get(name)));
    now.textContent = say("step {step} of {steps}", { step, steps });
  });
  return make("div", { class: "field wide" }, make("span", { class: "name" }, say("Time")), slider, now);
}

// Moves the trait `step` through time. While it runs only the browser knows; Python is told at the end.
export function makePlayer(model) {
  let request = null, began = 0, from = 0, lasts = SECONDS, tell = () => {};
  const end = () => {
    if (request === null) return;
    cancelAnimationFrame(request);
    request = null;
    tell(false);
  };
  const frame = (time) => {
    const steps = model.get("steps"), step = from + ((time - began) / 1000 / lasts) * steps;
    model.set("step", Math.min(steps, Math.round(step)));
    if (step < steps) request = requestAnimationFrame(frame);
    else pause();
  };
  const pause = () => { end(); model.save_changes(); };
  const goTo = (step) => {
    end();
    setTrait(model, "step", Math.min(model.get("steps"), Math.max(0, step)));
  };
  const play = (seconds = SECONDS) => {
    end();
    if (wantsStillness()) return goTo(model.get("steps"));
    lasts = seconds;
    from = model.get("step") >= model.get("steps") ? 0 : model.get("step");
    began = performance.now();
    request = requestAnimationFrame(frame);
    tell(true);
  };
  const move = (count) => goTo(model.get("step") + count);
  const toggle = () => (request === null ? play() : pause());
  const onChange = (listener) => { tell = listener; tell(false); };
  return { play, goTo, move, toggle, end, onChange };
}

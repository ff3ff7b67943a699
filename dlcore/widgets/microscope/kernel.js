// The middle of the convolution microscope: the kernel's numbers, and what else a convolution is made of.

import { make } from "../base/elements.js";
import { follow, sendTo, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { shortWords } from "./map.js";

const LIMIT = 100;

// Returns the element, and restore(), which shows the numbers in force.
export function kernelPanel(model) {
  const grid = make("div", { class: "kernel", role: "group", "aria-label": say("Kernel W") });
  const problem = make("p", { class: "problem", role: "alert" });
  const preset = make("select", { onchange: () => command(model, "choose", preset.value) });
  const size = choice([1, 3, 5], (k) => `${k} × ${k}`, (k) => command(model, "resize", k));
  const stride = choice([1, 2, 3], String, (n) => setTrait(model, "stride", n));
  const padding = choice([0], String, (n) => setTrait(model, "padding", n));
  const bias = numberField(say("Bias b"), problem, (value) => setTrait(model, "bias", value));
  const upstream = numberField(say("dy of this output"), problem, (value) => command(model, "set_dy", value));
  const upstreamLabel = make("label", { class: "upstream" }, `${say("dy of this output")} `, upstream);
  const formula = make("p", { class: "size" }), notes = make("div", { class: "notes" });

  follow(model, ["names", "chosen"], () => showNames(preset, model.get("names"), model.get("chosen")));
  follow(model, ["kernel"], () => showKernel(model, grid, problem));
  follow(model, ["kernel", "padding"], () => {
    const k = model.get("kernel").length;
    size.value = k;
    showOptions(padding, Array.from({ length: k }, (_, n) => n));
    padding.value = model.get("padding");
  });
  follow(model, ["stride"], () => { stride.value = model.get("stride"); });
  follow(model, ["bias"], () => showNumber(bias, model.get("bias")));
  follow(model, ["view", "is_backward"], () => {
    const { size: words, notes: list, upstream: dy } = model.get("view");
    formula.textContent = words.replace(/\(.*?\d(?=[,;]|$)/g, (part) => part.replaceAll(" ", "\u00a0"));
    notes.replaceChildren(...list.map((note) => make("p", {}, note)));
    upstreamLabel.hidden = dy === null || !model.get("is_backward");
    if (dy !== null) showNumber(upstream, dy);
  });
  const labelled = (name, field) => {
    field.setAttribute("aria-label", name);          // else the options would be part of the name
    return make("label", {}, `${name} `, field);
  };
  const restore = () => {
    showKernel(model, grid, problem);
    showNumber(bias, model.get("bias"));
    if (!upstreamLabel.hidden) showNumber(upstream, model.get("view").upstream);
  };
  const element = make("div", { role: "group", class: "settings", "aria-label": say("Kernel and settings") },
    make("div", { class: "pair" }, labelled(say("Kernel"), preset), labelled(say("Size"), size)), grid, problem,
    make("div", { class: "trio" }, labelled(say("Bias b"), bias), labelled(say("Stride"), stride), labelled(say("Padding"), padding)),
    upstreamLabel, make("p", { class: "formula" }, say("size = (n + 2 · padding − k) // stride + 1")), formula, notes);
  return { element, restore };
}

function command(model, name, value) {
  sendTo(model, { do: name, with: [value] });
}

function choice(values, words, onPick) {
  const field = make("select", { onchange: () => onPick(Number(field.value)) });
  showOptions(field, values, words);
  return field;
}

function showOptions(field, values, words = String) {
  if (field.options.length === values.length) return;
  field.replaceChildren(...values.map((value) => make("option", { value }, words(value))));
}

// The names to choose from; a kernel without a name has one that cannot be chosen.
function showNames(field, names, chosen) {
  const own = chosen in names ? [] : [make("option", { value: chosen, disabled: true }, say("own numbers"))];
  field.replaceChildren(...own, ...Object.entries(names).map(([value, words]) => make("option", { value }, words)));
  field.value = chosen;
}

// One field for each number; built anew when the size changes.
function showKernel(model, grid, problem) {
  const kernel = model.get("kernel"), k = kernel.length;
  if (grid.children.length !== k * k) {
    grid.style.setProperty("--columns", k);
    const at = (p, q) => numberField(`W[${p}, ${q}]`, problem, (value) => setTrait(model, "kernel",
      model.get("kernel").map((row, r) => row.map((old, c) => (r === p && c === q ? value : old)))));
    grid.replaceChildren(...kernel.flatMap((row, p) => row.map((_, q) => at(p, q))));
  }
  const limit = Math.max(...kernel.flat().map(Math.abs)) || 1;
  problem.textContent = "";
  kernel.flat().forEach((value, n) => {
    showNumber(grid.children[n], value);
    grid.children[n].style.background = tint(value, limit);
  });
}

// A field that takes "0.5", "0,5", "-1" and "1/9"; what is no number in range stays in it, marked and told.
function numberField(name, problem, onNumber) {
  const field = make("input", { type: "text", inputmode: "decimal", "aria-label": name, autocomplete: "off" });
  const look = (isFinished) => {
    const value = parseNumber(field.value), isSound = Math.abs(value) <= LIMIT;
    if (isSound || isFinished) field.setAttribute("aria-invalid", String(!isSound));
    if (isSound) problem.textContent = "";
    else if (isFinished)
      problem.textContent = say("{name} is a number from −{limit} to {limit}, such as 0.5 or 1/9.", { name, limit: LIMIT });
    if (isSound) onNumber(value);
  };
  field.addEventListener("input", () => look(false));
  field.addEventListener("change", () => look(true));
  return field;
}

function parseNumber(words) {
  const plain = words.trim().replace("−", "-").replace(",", ".");
  const [above, below = "1", ...more] = plain.split("/");
  const isEmpty = !above.trim() || !below.trim() || more.length > 0;
  return isEmpty ? NaN : Number(above) / Number(below);
}

// The number in force, unless the learner is typing.
function showNumber(field, value) {
  if (field.matches(":focus")) return;
  field.value = shortWords(value, 4);
  field.removeAttribute("aria-invalid");
}

// The background of a number among others whose largest is `limit`, as CSS.
export function tint(value, limit) {
  if (!value) return "";
  const share = Math.round(55 * Math.min(1, Math.abs(value) / limit));
  return `color-mix(in srgb, var(--${value > 0 ? "positive" : "negative"}) ${share}%, var(--field))`;
}

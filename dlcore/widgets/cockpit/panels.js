// The panels beside the curve, each with a head to fold it. A folded panel is neither drawn here nor computed there.

import { make } from "../base/elements.js";
import { follow, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { fitPanel } from "./fit.js";
import { filtersPanel } from "./filters.js";
import { regionsPanel } from "./regions.js";
import { samplesPanel } from "./samples.js";

const MAKERS = [["samples", samplesPanel], ["regions", regionsPanel], ["fit", fitPanel], ["filters", filtersPanel]];

// Those that this training has. Returns { element, show(colours), onKey(event) }; element is null where there is none.
export function panelsOf(model) {
  const there = MAKERS.filter(([name]) => Object.keys(model.get(name)).length);
  const panels = there.map(([name, maker]) => ({ name, ...maker(model) }));
  const elements = panels.map((panel) => folding(model, panel));
  const show = (colours) => panels.forEach((panel, k) => { if (elements[k].open) panel.show(colours); });
  const element = panels.length ? make("div", { class: "panels", role: "group", "aria-label": say("What is learned") }, ...elements) : null;
  const onKey = (event) => panels.forEach((panel) => panel.onKey?.(event));
  return { element, show, onKey };
}

function folding(model, { name, title, body }) {
  const isFolded = () => model.get("folded").includes(name);
  const element = make("details", { class: `panel ${name}` }, make("summary", {}, title), body);
  follow(model, ["folded"], () => { element.open = !isFolded(); });
  element.addEventListener("toggle", () => {
    if (element.open !== isFolded()) return;      // set from outside
    const others = model.get("folded").filter((other) => other !== name);
    setTrait(model, "folded", element.open ? others : [...others, name]);
  });
  return element;
}

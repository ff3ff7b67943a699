// From scores to weights: the softmax of the selected token's row, as a table.

import { make } from "../base/elements.js";
import { say } from "../base/words.js";
import { percent, signed } from "./scene.js";

// Returns the element and show(scene).
export function rowTable() {
  const caption = make("caption"), body = make("tbody");
  const heads = [say("looks at"), say("score"), say("score / temperature"), say("weight")];
  const element = make("table", { class: "row" }, caption,
    make("thead", {}, make("tr", {}, ...heads.map((words) => make("th", { scope: "col" }, words)))), body);
  const show = (scene) => {
    const { place, tokens } = scene;
    caption.textContent = say("The softmax of place {place}, “{token}”", { place: place + 1, token: tokens[place] });
    body.replaceChildren(...tokens.map((_, t) => rowOf(scene, t)));
  };
  return { element, show };
}

function rowOf(scene, t) {
  const name = make("th", { scope: "row" }, `${t + 1} `, make("b", {}, scene.tokens[t]));
  const cell = (...content) => make("td", {}, ...content);
  const score = scene.score(scene.place, t), weight = scene.weight(scene.place, t);
  const bar = make("span", { class: "track", "aria-hidden": "true" }, make("span", { class: "fill", style: `width: ${100 * weight}%` }));
  if (scene.isHidden(scene.place, t))
    return make("tr", { class: "hidden" }, name, cell(say("hidden")), cell(""), cell(bar, percent(0)));
  return make("tr", {}, name, cell(signed(score)), cell(signed(score / scene.temperature)), cell(bar, percent(weight)));
}

// The numbers of the lens as the panels draw them, and their colours.

import { channels, themeColours } from "../base/colours.js";
import { floatsOf } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";

// What is shown now. weight(q, k) and score(q, k) are of the selected head, weightOf(head, q, k) of any; all places
// and heads count from 0.
export function sceneOf(model) {
  const picture = model.get("picture"), { tokens } = picture, count = tokens.length;
  const weights = floatsOf(picture.weights), scores = floatsOf(picture.scores), head = model.get("head") - 1;
  const place = Math.min(model.get("place"), count) - 1;
  const at = (values) => (h, q, k) => values[(h * count + q) * count + k];
  const weightOf = at(weights), scoreOf = at(scores);
  return {
    tokens, count, head, place, temperature: picture.temperature, weightOf, weight: (q, k) => weightOf(head, q, k), score: (q, k) => scoreOf(head, q, k),
    isHidden: (q, k) => picture.is_masked && k > q,
  };
}

export function percent(weight) {
  return `${Math.round(100 * weight)}%`;
}

export function signed(value) {
  return shortNumber(value).replace("-", "−");
}

// One pair of places in words.
export function pairWords(scene, q, k) {
  const from = q + 1, asking = scene.tokens[q], to = k + 1, asked = scene.tokens[k];
  if (scene.isHidden(q, k)) return say("{from} “{asking}” → {to} “{asked}”: hidden by the mask", { from, asking, to, asked });
  const score = signed(scene.score(q, k)), weight = percent(scene.weight(q, k));
  return say("{from} “{asking}” → {to} “{asked}”: score {score}, weight {weight}", { from, asking, to, asked, score, weight });
}

// The theme's colours, with the two that have a meaning here, and the paper under the weights.
export function lensColours(element) {
  const colours = themeColours(element), { isDark } = colours;
  return { ...colours, paper: isDark ? "#202020" : "#fafafa", looks: colours.training, looked: colours.warning };
}

// The colour of a weight from 0 to 1, and of a number that is written on it.
export function weightColours(colours, weight) {
  const [from, to] = [colours.paper, colours.looks].map(channels);
  const mixed = from.map((value, k) => Math.round(value + weight * (to[k] - value)));
  const light = 0.3 * mixed[0] + 0.59 * mixed[1] + 0.11 * mixed[2];
  return { ground: `rgb(${mixed})`, ink: light > 125 ? "#111" : "#fff" };
}

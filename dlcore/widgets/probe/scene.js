// The numbers of the probe as the panels draw them.

import { floatsOf } from "../base/model.js";
import { say } from "../base/words.js";

const REACHES = [2, 4, 8, 16, 24, 32, 40];      // ends of a log axis, as powers of ten

// What is shown now. panels: title, values and kept values of each layer, first layer first; heights are given in shares.
export function sceneOf(model, colours) {
  const [stds, gradients, likeness] = rowsOf(model.get("picture")), [oldStds, oldGradients, oldLikeness] = rowsOf(model.get("kept"));
  const depth = stds.length;
  const panels = [
    { title: say("Standard deviation of the outputs"), way: say("forward →"), values: stds, kept: oldStds, colour: colours.training, isLog: true },
    { title: say("Size of the gradient"), way: say("← backward"), values: gradients, kept: oldGradients, colour: colours.gradient, isLog: true },
    { title: say("Likeness of the examples"), way: "", values: likeness, kept: oldLikeness, colour: colours.others[2], isLog: false },
  ];
  return { depth, span: Math.max(depth, oldStds.length), layer: Math.min(model.get("layer"), depth), panels };
}

// Standard deviations, gradients, likeness; three empty rows of nothing.
function rowsOf({ numbers }) {
  const all = floatsOf(numbers), n = all.length / 3;
  return [0, 1, 2].map((k) => all.subarray(k * n, (k + 1) * n));
}

// The powers of ten at both ends of a log axis: it grows in a few steps, so that a curve does not stay as it is while
// its axis runs.
export function reachOf({ values, kept }) {
  const logs = [...values, ...kept].filter((value) => value > 0 && value < Infinity).map(Math.log10);
  const far = (value) => REACHES.find((reach) => reach >= value) ?? 46;
  return [-far(Math.max(0, -Math.min(0, ...logs))), far(Math.max(0, ...logs))];
}

// Ticks of such an axis, 1 among them: [power, words].
export function powersBetween(low, high, most) {
  const stride = Math.ceil((high - low) / most), first = Math.ceil(low / stride);
  const count = Math.floor(high / stride) - first + 1;
  return Array.from({ length: count }, (_, k) => [(first + k) * stride, powerWords((first + k) * stride)]);
}

function powerWords(power) {
  if (power === 0) return "1";
  return power === 1 ? "10" : `10${[...String(power)].map((sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign])).join("")}`;
}

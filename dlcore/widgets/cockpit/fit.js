// A regression on one input: training samples, and the network's answer as a line.

import { drawDot, drawThrough, inside, panelOf } from "../base/axes.js";
import { make } from "../base/elements.js";
import { floatsOf } from "../base/model.js";
import { shortNumber } from "../base/numbers.js";
import { say } from "../base/words.js";
import { newsOf } from "./news.js";

export function fitPanel(model) {
  const canvas = make("canvas", { role: "img" }), still = model.get("fit");
  const panel = { model, canvas, still, drawn: null };
  return { title: say("The answer of the network"), body: make("div", {}, canvas), show: (colours) => showFit(panel, colours) };
}

function showFit(panel, colours) {
  const { canvas, still } = panel, news = newsOf(panel, "fit_now", colours);
  if (!news) return;
  const { now, width } = news;
  canvas.style.height = `${Math.min(width, 300)}px`;
  const names = { title: "", x: say("input"), y: say("target and answer") };
  const plot = panelOf(canvas, colours, names, [still.low, still.high], [still.bottom, still.top]);
  const points = floatsOf(still.points), n = points.length / 2, places = floatsOf(still.places), answers = floatsOf(now.answers);
  inside(plot, () => {
    for (let k = 0; k < n; k += 1) drawDot(plot, [points[k], points[n + k]], 3, colours.faint);
    drawThrough(plot, Array.from(places, (place, k) => [place, answers[k]]), colours.training, 2.4);
  });
  const [first, last] = [answers[0], answers[answers.length - 1]].map(shortNumber);
  canvas.setAttribute("aria-label", say("The answer goes from {first} at {low} to {last} at {high}.",
    { first, last, low: shortNumber(still.low), high: shortNumber(still.high) }));
}

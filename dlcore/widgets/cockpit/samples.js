// Ten validation samples: a picture in a frame that says whether the network is right, its answer, and a bar for the
// probability of each class.

import { make, sharpContext, write } from "../base/elements.js";
import { floatsOf } from "../base/model.js";
import { say } from "../base/words.js";
import { FOOT, drawCard, fitsWithPercent, picturesOf } from "./cards.js";
import { newsOf } from "./news.js";

const RENEW = 2000;      // ms between two descriptions while the network trains

export function samplesPanel(model) {
  const still = model.get("samples"), count = still.labels.length;
  const score = make("span", { class: "score" });
  const canvas = make("canvas", { role: "img", tabindex: "0" }), caption = make("p", { class: "caption" });
  const panel = { model, still, canvas, caption, score, pictures: picturesOf(still), chosen: null, drawn: null };
  const choose = (k) => { panel.chosen = k; panel.drawn = null; panel.renew?.(); };
  canvas.addEventListener("pointermove", (event) => choose(sampleAt(panel, event.offsetX, event.offsetY)));
  canvas.addEventListener("pointerdown", (event) => choose(sampleAt(panel, event.offsetX, event.offsetY)));
  const onKey = (event) => {
    const step = event.target === canvas && { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    choose(panel.chosen === null ? 0 : (panel.chosen + step + count) % count);
  };
  const title = [say("{n} validation samples", { n: count }), score];
  const body = make("div", {}, canvas, caption);
  return { title: make("span", {}, ...title), body, onKey, show: (colours) => showSamples(panel, colours) };
}

function showSamples(panel, colours) {
  const { canvas } = panel, news = newsOf(panel, "samples_now", colours);
  panel.renew = () => showSamples(panel, colours);
  if (!news) return describeSamples(panel);
  const { now, width, isNew } = news;
  panel.answers = answersOf(panel.still, floatsOf(now.probabilities));
  panel.columns = width < 800 ? 5 : 10;
  panel.size = sizesOf(width / panel.columns, Boolean(panel.still.pixels));
  if (isNew) panel.isRoom = fitsWithPercent(canvas.getContext("2d"), panel.still.names, panel.size.width - 4, colours);
  drawSamples(panel, colours, width);
  tellSamples(panel);
}

// What each card shows: the classes by number, the probability of the answer, and all of them.
function answersOf(still, numbers) {
  const count = still.labels.length, classes = numbers.length / count;
  return still.labels.map((label, k) => {
    const all = numbers.subarray(k * classes, (k + 1) * classes), answer = all.indexOf(Math.max(...all));
    return { label, all, answer, isRight: answer === label };
  });
}

// Pixels of a card, and of the frame in it.
function sizesOf(width, isPicture) {
  const side = Math.min(width - 10, 104), body = isPicture ? side : 30;
  return { width, side, body, height: body + FOOT };
}

function drawSamples(panel, colours, width) {
  const { canvas, size, columns, answers, still } = panel;
  const height = Math.ceil(answers.length / columns) * size.height;
  if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
  const context = sharpContext(canvas, width, height);
  answers.forEach((answer, k) => {
    const left = (k % columns) * size.width + (size.width - size.side) / 2, top = Math.floor(k / columns) * size.height + 4;
    const card = { ...size, ...answer, left, top, names: still.names, isRoom: panel.isRoom, isChosen: k === panel.chosen };
    drawCard(context, card, panel.pictures(k, colours), colours);
  });
}

function sampleAt({ canvas, columns, size, still }, x, y) {
  if (!columns) return null;
  const k = Math.floor(y / size.height) * columns + Math.min(columns - 1, Math.floor(x / canvas.clientWidth * columns));
  return k >= 0 && k < still.labels.length ? k : null;
}

// The score, and the caption of the chosen sample.
function tellSamples(panel) {
  const { answers, still } = panel, n = answers.length;
  const right = answers.filter((answer) => answer.isRight).length;
  write(panel.score, say("{right} of {n} right", { right, n }));
  write(panel.caption, panel.chosen === null ? say("Bars: the probability of each class; ▲ the right one.")
    : inWords(answers[panel.chosen], still.names));
  panel.isUntold = true;
  describeSamples(panel);
}

// The words that stand for the picture: now and then while the network trains, and when it has stopped.
function describeSamples(panel) {
  const { answers, canvas, model, score, still } = panel;
  if (!panel.isUntold || (model.get("running") && Date.now() - (panel.saidAt ?? 0) < RENEW)) return;
  Object.assign(panel, { isUntold: false, saidAt: Date.now() });
  const words = answers.map((answer) => inWords(answer, still.names));
  canvas.setAttribute("aria-label", [score.textContent, ...words].join(". "));
}

// "5: answer 3 with 62 %, then 5 with 30 %".
function inWords({ label, all, answer, isRight }, names) {
  const percent = (k) => `${Math.round(100 * all[k])} %`;
  const fields = { name: names[label], answer: names[answer], percent: percent(answer), own: percent(label) };
  if (isRight) return say("{name}: right, with {percent}", fields);
  return say("{name}: wrong, the answer is {answer} with {percent}; {name} has {own}", fields);
}

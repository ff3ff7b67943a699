// The attention lens: controls, the tokens with their arcs, the matrix. Python computes, this draws.

import { onThemeChange } from "../base/colours.js";
import { captureKeys, make, onResize, oncePerFrame } from "../base/elements.js";
import { endWithKernel, follow, modelOfView, setTrait } from "../base/model.js";
import { say } from "../base/words.js";
import { drawArcs, tokenAt } from "./arcs.js";
import { drawGrid, drawSmall, pairAt } from "./grid.js";
import { enter, goTo, headButtons, replaced, sumControls, textControls } from "./parts.js";
import { lensColours, pairWords, sceneOf } from "./scene.js";
import { rowTable } from "./table.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared), view = buildView(model);
  el.replaceChildren(view.root);
  const ask = oncePerFrame(() => draw(model, view));
  follow(model, ["picture", "head", "place"], ask);
  follow(model, ["words"], () => { view.status.textContent = model.get("words"); });
  followPointer(model, view);
  const ends = [
    model.end,
    captureKeys(view.root, (event) => onKey(model, view, event)),
    onThemeChange(ask),
    onResize(view.root, ask),
    endWithKernel(model, view.status, [...view.fieldsets, view.arcs, view.grid]),
  ];
  return () => ends.forEach((end) => end());
}

function buildView(model) {
  const { fieldset, trouble } = textControls(model), heads = headButtons(model);
  const fieldsets = [fieldset, sumControls(model), heads];
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const arcs = make("canvas", { class: "plot arcs", role: "application", tabindex: "0", style: "height: 260px",
    "aria-label": say("Tokens: left and right choose one, up and down choose a head, a letter takes the token's place") });
  const grid = make("canvas", { class: "plot grid", role: "img" }), tip = make("div", { class: "tip", hidden: true });
  const table = rowTable();
  const pictures = make("div", { class: "pictures" },
    make("figure", {}, make("figcaption", {}, make("span", { class: "looks" }, say("Above: whom the selected token looks at.")), " ",
      make("span", { class: "looked" }, say("Below: who looks at it."))), arcs),
    make("figure", { class: "matrix" }, make("figcaption", {}, say("Weights in %: the row looks, the column is looked at.")), grid, tip), table.element);
  const root = make("div", { role: "group", class: "dlcore-widget dlcore-lens", "aria-label": say("Attention lens") },
    ...fieldsets, trouble, status, pictures,
    make("p", { class: "hint" }, say("weight = exp(score / temperature) / sum over all visible places, score = q · k / √D. Click a token, or use the arrow keys; a letter typed there takes the token's place.")));
  return { root, fieldsets, heads, trouble, status, arcs, grid, tip, table, scene: null };
}

function draw(model, view) {
  const colours = lensColours(view.root), scene = sceneOf(model);
  view.root.classList.toggle("dlcore-dark", colours.isDark);
  view.scene = scene;
  view.row = drawArcs(view.arcs, scene, colours);
  view.matrix = drawGrid(view.grid, scene, colours);
  view.heads.querySelectorAll("canvas").forEach((canvas, head) => drawSmall(canvas, scene, colours, head));
  const name = model.get("head_names")[scene.head];
  view.grid.setAttribute("aria-label", say("Weights of the head “{name}”, {count} rows and columns.", { name, count: scene.count }));
  view.table.show(scene);
}

function followPointer(model, view) {
  view.arcs.addEventListener("click", (event) => {
    const t = view.row && tokenAt(view.row, view.scene, event.offsetX);
    if (t !== null) goTo(model, t + 1);
  });
  const pair = (event) => view.matrix && pairAt(view.matrix, view.scene, event.offsetX, event.offsetY);
  view.grid.addEventListener("click", (event) => {
    const found = pair(event);
    if (found) goTo(model, found.q + 1);
  });
  view.grid.addEventListener("pointermove", (event) => showTip(view, pair(event), event));
  view.grid.addEventListener("pointerleave", () => { view.tip.hidden = true; });
}

function showTip({ tip, scene, grid }, pair, event) {
  tip.hidden = !pair;
  if (!pair) return;
  tip.textContent = pairWords(scene, pair.q, pair.k);
  tip.style.top = `${grid.offsetTop + event.offsetY + 16}px`;
  tip.style.left = `${Math.max(0, Math.min(event.offsetX + 10, grid.clientWidth - tip.offsetWidth))}px`;
}

// On the tokens: arrows choose, a character takes the selected token's place.
function onKey(model, view, event) {
  if (event.target !== view.arcs) return;
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
  const heads = { ArrowDown: 1, ArrowUp: -1 }[event.key], isCharacter = [...event.key].length === 1;
  if (!steps && !heads && !isCharacter) return;
  event.preventDefault();
  if (steps) goTo(model, model.get("place") + steps);
  else if (heads) setTrait(model, "head", Math.max(1, Math.min(model.get("head_names").length, model.get("head") + heads)));
  else enter(model, view.trouble, view.arcs, replaced(model, event.key));
}

export default { render };

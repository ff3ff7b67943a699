// The panel of one step: its equation, then its matrices with numbers, then their shapes.

import { make } from "../base/elements.js";
import { say } from "../base/words.js";

// onRow(n) is called when a row of a batch is clicked. Returns the element and show(equation).
export function equationPanel(onRow) {
  const symbols = make("div", { class: "matrices" }), indices = make("div", { class: "indices" });
  const terms = make("div", { class: "terms" }), shapes = make("div", { class: "shapes" });
  const element = make("div", { role: "group", class: "equation", "aria-label": say("Equation of this step"), "aria-live": "polite" },
    make("div", {}, symbols, indices), terms, shapes);
  const show = ({ matrices, indices: byIndex, terms: list, shapes: rule }) => {
    symbols.textContent = matrices;
    indices.textContent = byIndex;
    terms.replaceChildren(...list.map((term) => ("sign" in term ? buildSign(term) : buildMatrix(term, onRow))));
    shapes.textContent = rule;
  };
  return { element, show };
}

function buildSign({ sign }) {
  return make("span", { class: "sign" }, sign);
}

// A matrix as a table under its name, its shape below; the row of the drawn sample is marked.
function buildMatrix({ name, rows, shape, row }, onRow) {
  const lines = rows.map((numbers, n) => {
    const click = row >= 0 ? () => onRow(n) : () => {};
    return make("tr", { class: n === row ? "drawn" : "", onclick: click }, ...numbers.map((text) => make("td", {}, text)));
  });
  const table = make("table", { "aria-label": `${name} ${shape}` }, ...lines);
  return make("figure", { class: row >= 0 ? "batch" : "" }, make("figcaption", {}, name),
    make("div", { class: "matrix" }, table), make("div", { class: "shape" }, shape));
}

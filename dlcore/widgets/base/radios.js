// One of several: radio buttons of the browser, which know arrow keys, touch and screen readers.

import { make } from "./elements.js";

// A group of radio buttons [value, words]. choose(value) is told what is chosen by hand. Returns the element, its parts
// { value, input, label } and mark(value).
export function radios(label, options, choose = () => {}) {
  const name = `dlcore-${Math.random()}`;
  const parts = options.map(([value, words]) => {
    const input = make("input", { type: "radio", name, onchange: () => choose(value) });
    return { value, input, label: make("label", { class: "option" }, input, make("span", {}, words)) };
  });
  const element = make("div", { class: "options", role: "radiogroup", "aria-label": label }, ...parts.map((one) => one.label));
  const mark = (value) => { for (const one of parts) one.input.checked = one.value === value; };
  return { element, parts, mark };
}

// A list to be put in order, by buttons or by arrow keys.

import { make } from "../base/elements.js";
import { say } from "../base/words.js";

const HOPS = { ArrowUp: -1, ArrowDown: 1 };

export function orderList(form, guess, tell) {
  const list = make("ol", { class: "order" });
  const items = new Map(form.options.map((option) => [option, itemOf(option, (hop, part) => move(option, hop, part))]));
  const present = () => [...(guess.value ?? form.options)];
  const move = (option, hop, part) => {
    const order = present(), from = order.indexOf(option), to = from + hop;
    if (to < 0 || to >= order.length) return;
    [order[from], order[to]] = [order[to], order[from]];
    guess.set(order);
    (part.disabled ? items.get(option).other(part) : part).focus();
    tell(say("{option} is now {place} of {count}", { option, place: to + 1, count: order.length }));
  };
  const take = make("button", { type: "button", class: "take", onclick: () => guess.set(present()) }, say("This is my order"));
  const show = (isAnswered) => {
    const order = present(), first = order[0], last = order[order.length - 1];
    if ([...list.children].some((child, k) => child !== items.get(order[k]).element) || !list.children.length)
      list.replaceChildren(...order.map((option) => items.get(option).element));
    for (const [option, { up, down }] of items) {
      up.disabled = isAnswered || option === first;
      down.disabled = isAnswered || option === last;
    }
  };
  const onKey = (event) => {
    const hop = HOPS[event.key], item = event.target.closest?.("ol.order > li");
    if (!hop || !item) return;
    event.preventDefault();
    move(item.dataset.option, hop, event.target);
  };
  return { elements: [list, take], show, onKey };
}

function itemOf(option, move) {
  const up = make("button", { type: "button", class: "up", "aria-label": say("Move {option} up", { option }) }, "▲");
  const down = make("button", { type: "button", class: "down", "aria-label": say("Move {option} down", { option }) }, "▼");
  up.addEventListener("click", () => move(-1, up));
  down.addEventListener("click", () => move(1, down));
  const element = make("li", { "data-option": option }, make("span", { class: "name" }, option), up, down);
  return { element, up, down, other: (part) => (part === up ? down : up) };
}

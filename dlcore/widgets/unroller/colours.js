// A diverging colour scale, brown below zero and purple above, that people with any colour vision can read.
// On a dark ground zero is dark, and large values are bright.

import { channels } from "../base/colours.js";
import { make } from "../base/elements.js";
import { shortNumber } from "../base/numbers.js";

// A function from a value to a colour; -limit and limit are the ends, and what is beyond looks like them.
export function divergingScale(colours, limit) {
  const stops = colours.scale.map(channels);
  return (value) => {
    const place = 2 + 2 * Math.min(1, Math.max(-1, value / limit || 0));
    const below = Math.min(3, Math.floor(place)), share = place - below;
    const mixed = stops[below].map((from, k) => Math.round(from + share * (stops[below + 1][k] - from)));
    return `rgb(${mixed})`;
  };
}

// The legend of one scale: a bar with its ends and its middle.
export function scaleLegend(label) {
  const bar = make("span", { class: "bar", "aria-hidden": "true" }), low = make("span"), high = make("span");
  const element = make("span", { class: "scale" }, make("span", { class: "name" }, label), low, bar, high);
  const show = (colours, limit) => {
    bar.style.background = `linear-gradient(to right, ${colours.scale.join(", ")})`;
    low.textContent = `−${shortNumber(limit)}`;
    high.textContent = shortNumber(limit);
  };
  return { element, show };
}

// A diverging colour scale, brown below zero and purple above, that people with any colour vision can read.
// On a dark ground zero is dark, and large values are bright.

const SCALE_STOPS = {
  light: ["#B35806", "#F1A340", "#F4F4F4", "#998EC3", "#542788"],
  dark: ["#FFC98A", "#B06A1F", "#2B2B2B", "#7767B5", "#D2C8FF"],
};

function channels(colour) {
  return [1, 3, 5].map((k) => parseInt(colour.slice(k, k + 2), 16));
}

// A function from a value to a colour; -limit and limit are the ends, and what is beyond looks like them.
function divergingScale(isDark, limit) {
  const stops = SCALE_STOPS[isDark ? "dark" : "light"].map(channels);
  return (value) => {
    const place = 2 + 2 * Math.min(1, Math.max(-1, value / limit || 0));
    const below = Math.min(3, Math.floor(place)), share = place - below;
    const mixed = stops[below].map((from, k) => Math.round(from + share * (stops[below + 1][k] - from)));
    return `rgb(${mixed})`;
  };
}

// The legend of one scale: a bar with its ends and its middle.
function scaleLegend(label) {
  const bar = make("span", { class: "bar", "aria-hidden": "true" }), low = make("span"), high = make("span");
  const element = make("span", { class: "scale" }, make("span", { class: "name" }, label), low, bar, high);
  const show = (isDark, limit) => {
    bar.style.background = `linear-gradient(to right, ${SCALE_STOPS[isDark ? "dark" : "light"].join(", ")})`;
    low.textContent = `−${shortNumber(limit)}`;
    high.textContent = shortNumber(limit);
  };
  return { element, show };
}

// Numbers with their powers of ten set as such: 10⁻⁷ in place of 1e-7.

import { shortNumber } from "./numbers.js";

const RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

export function powerOfTen(exponent) {
  return `10${[...String(exponent)].map((sign) => RAISED[sign]).join("")}`;
}

// As shortNumber, for eyes only: what a field holds must be a number that can be typed.
export function setNumber(value) {
  const [digits, power] = shortNumber(value).split("e");
  if (power === undefined) return digits;
  return digits === "1" ? powerOfTen(power) : `${digits} · ${powerOfTen(power)}`;
}

// A tick of a log scale among others: all as powers where one of them needs it.
export function setTicks(ticks) {
  const isWide = ticks.some((tick) => tick < 0.001 || tick > 1000);
  return (tick) => (isWide ? powerOfTen(Math.round(Math.log10(tick))) : shortNumber(tick));
}

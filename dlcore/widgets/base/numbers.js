// Numbers in words.

export function wholeNumber(value) {
  return Math.round(value).toLocaleString("en");
}

// Three significant digits, without trailing zeros; powers of ten where that is shorter.
export function shortNumber(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 0.0001 || size >= 1e5) return value.toExponential(1).replace(".0e", "e").replace("e+", "e");
  return String(Number(value.toPrecision(3)));
}

// Elements of a drawing.

const SVG = "http://www.w3.org/2000/svg";

// An SVG element by tag, attributes and children.
export function makeSvg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// The CSS for "moved by so much", in the units of the drawing.
export function moved([x, y]) {
  return `translate(${x}px, ${y}px)`;
}

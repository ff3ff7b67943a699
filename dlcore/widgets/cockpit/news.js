// What a panel has to draw.

// The newest numbers in the trait `name`, the width, and whether size or theme are new; null when all is drawn already,
// or when there are none: a folded panel has no width, and a network that raises says nothing.
export function newsOf(panel, name, colours) {
  const now = panel.model.get(name), width = panel.canvas.clientWidth;
  const key = [width, colours.background, colours.text, colours.isDark].join(), isNew = panel.key !== key;
  if (!width || !Object.keys(now).length || (panel.drawn === now && !isNew)) return null;
  Object.assign(panel, { drawn: now, key });
  return { now, width, isNew };
}

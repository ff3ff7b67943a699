// The forward stepper: the steps as formula, numbers and shapes, the network's drawing, one number explained.

function render({ model, el }) {
  const set = (name, value) => setTrait(model, name, value);
  const drawing = networkDrawing((name) => set("selected", name));
  const equation = equationPanel((row) => set("row", row));
  const number = derivationPanel(model, set);
  const status = make("div", { class: "status", role: "status", "aria-live": "polite" });
  const root = make("section", { class: "dlcore-backprop dlcore-forward", "aria-label": "Forward stepper" },
    positionControls(model, set), status, equation.element, sampleControls(model, set), drawing.element,
    make("p", { class: "legend" }, "Click a number to change it. In the drawing the arrow keys move between numbers; " +
      "on the buttons, left and right go back and next."), number.element);
  el.replaceChildren(root);

  const shade = () => root.classList.toggle("dlcore-dark", isDarkTheme(el));
  follow(model, ["picture", "selected"], () => drawing.show(model.get("picture"), model.get("selected")));
  follow(model, ["equation"], () => equation.show(model.get("equation")));
  follow(model, ["words"], () => { status.textContent = model.get("words"); });
  follow(model, ["explanation", "numbers"], number.show);
  shade();
  const onKey = (event) => { drawing.onKey(event); stepByKey(event, model, set); };
  const ends = [captureKeys(root, onKey), onThemeChange(shade)];
  return () => ends.forEach((end) => end());
}

function goTo(model, set, position) {
  set("position", Math.min(model.get("position_names").length - 1, Math.max(0, position)));
}

// On a button, left and right step; the slider, the fields and the drawing have arrow keys of their own.
function stepByKey(event, model, set) {
  const change = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!change || event.target.tagName !== "BUTTON") return;
  event.preventDefault();
  goTo(model, set, model.get("position") + change);
}

// Back, Next, Reset, a slider over all positions, and the name of the present one.
function positionControls(model, set) {
  const names = model.get("position_names"), last = names.length - 1;
  const button = (text, attributes, onclick) => make("button", { type: "button", ...attributes, onclick }, text);
  const back = button("◀ Back", {}, () => goTo(model, set, model.get("position") - 1));
  const next = button("Next ▶", { class: "next" }, () => goTo(model, set, model.get("position") + 1));
  const reset = button("Reset", {}, () => sendTo(model, { do: "reset" }));
  const slider = make("input", { type: "range", min: 0, max: last, step: 1, "aria-label": "Step",
    oninput: () => set("position", Number(slider.value)) });
  const name = make("strong");
  follow(model, ["position"], () => {
    const position = model.get("position");
    name.textContent = `${position} / ${last}  ${names[position]}`;
    slider.value = position;
    slider.setAttribute("aria-valuetext", names[position]);
    back.setAttribute("aria-disabled", position === 0);       // not `disabled`: that would lose the focus
    next.setAttribute("aria-disabled", position === last);
  });
  return make("div", { class: "steps" }, back, next, reset, slider, name);
}

// One sample or the batch, which sample is drawn, and the loss.
function sampleControls(model, set) {
  const batch = make("input", { type: "checkbox", onchange: () => set("is_batch", batch.checked) });
  const rows = make("select", { onchange: () => set("row", Number(rows.value)) });
  const losses = model.get("loss_names").map((name) => make("option", { value: name }, name));
  const loss = make("select", { onchange: () => set("loss_name", loss.value) }, ...losses);
  follow(model, ["is_batch"], () => { batch.checked = model.get("is_batch"); });
  follow(model, ["loss_name"], () => { loss.value = model.get("loss_name"); });
  follow(model, ["samples", "row"], () => {
    const count = model.get("samples").length;
    if (rows.options.length !== count)
      rows.replaceChildren(...Array.from({ length: count }, (_, n) => make("option", { value: n }, `${n + 1} of ${count}`)));
    rows.value = model.get("row");
  });
  return make("div", { class: "settings" }, make("label", {}, batch, " The whole batch in the matrices"),
    make("label", {}, "Sample in the drawing ", rows), make("label", {}, "Loss ", loss));
}

export default { render };

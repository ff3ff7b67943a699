// The runners: their paths over the ground, up to the step that is looked at.

const RUNNERS = {          // on a light and on a dark ground; the first as in dlcore.plots.descent
  SGD: ["#3A3A3A", "#F0F0F0"], Momentum: ["#0072B2", "#4FB3EE"], Nesterov: ["#009E73", "#2CC79B"],
  AdaGrad: ["#946A00", "#E6B800"], RMSprop: ["#B3426B", "#F48FB1"], Adam: ["#D55E00", "#FF8A3D"],
};
const OTHER_RUNNERS = [["#7A3E9D", "#C79BF0"], ["#5C4033", "#C9A98F"], ["#00695C", "#7FD8C8"]];

function runnerColour(colours, names, name) {
  const others = names.filter((other) => !RUNNERS[other]);
  const pair = RUNNERS[name] || OTHER_RUNNERS[others.indexOf(name) % OTHER_RUNNERS.length];
  return pair[colours.isDark ? 1 : 0];
}

// The runs as { name, colour, x, y, loss, last }; last is the step of the last sound point.
function runnersOf(model, colours) {
  const names = model.get("rule_names"), runs = model.get("runs");
  return names.filter((name) => runs[name]).map((name) => {
    const numbers = floatsOf(runs[name]), n = numbers.length / 3;
    const row = (k) => numbers.subarray(k * n, (k + 1) * n);
    return { name, colour: runnerColour(colours, names, name), x: row(0), y: row(1), loss: row(2), last: n - 1 };
  });
}

function drawPaths(plot, runners, step) {
  const { context, inner } = plot;
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  for (const runner of runners) drawPath(plot, runner, Math.min(step, runner.last));
  for (const runner of runners) drawRunner(plot, runner, Math.min(step, runner.last));
  context.restore();
}

function drawPath({ context, x, y }, { x: across, y: up, colour }, end) {
  context.beginPath();
  for (let i = 0; i <= end; i += 1) context.lineTo(near(x(across[i])), near(y(up[i])));
  context.strokeStyle = colour;
  context.lineWidth = 1.8;
  context.lineJoin = "round";
  context.stroke();
  context.fillStyle = colour;
  for (let i = Math.max(0, end - 60); i <= end; i += 1) dot(context, near(x(across[i])), near(y(up[i])), 2.2);
}

function drawRunner({ context, x, y, colours }, { x: across, y: up, colour }, end) {
  context.fillStyle = colour;
  context.strokeStyle = colours.background;
  context.lineWidth = 1.5;
  dot(context, near(x(across[end])), near(y(up[end])), 6);
  context.stroke();
}

function dot(context, left, top, radius) {
  context.beginPath();
  context.arc(left, top, radius, 0, 7);
  context.fill();
}

// Canvases cannot draw lines of a million pixels: what is far outside stays far outside.
function near(pixels) {
  return Math.min(20000, Math.max(-20000, pixels));
}

function drawStart({ context, x, y, colours }, [across, up], isFocused) {
  context.strokeStyle = colours.text;
  context.lineWidth = isFocused ? 2.5 : 1.5;
  context.beginPath();
  context.arc(x(across), y(up), 9, 0, 7);
  context.stroke();
}

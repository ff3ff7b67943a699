// Who has won.

import { hasDiverged } from "./paths.js";

// Places by the loss at the last step, equal ones shared, as { name: place }; empty before the end. Who diverged has none.
export function ranksOf(runners, step, steps) {
  if (step < steps) return {};
  const arrived = runners.filter((runner) => !hasDiverged(runner, step, steps));
  return Object.fromEntries(arrived.map(({ name, loss, last }) =>
    [name, 1 + arrived.filter((other) => other.loss[other.last] < loss[last]).length]));
}

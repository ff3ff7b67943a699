// A prediction: the question, and what the learner answers.

import { make } from "../base/elements.js";
import { modelOfView } from "../base/model.js";
import { say } from "../base/words.js";

function render({ model: shared, el }) {
  const model = modelOfView(shared);
  const root = make("section", { class: "dlcore-widget dlcore-prediction", "aria-label": say("Prediction") },
    model.get("form").question);
  el.replaceChildren(root);
  return () => model.end();
}

export default { render };

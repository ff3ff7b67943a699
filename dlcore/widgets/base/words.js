// Sentences in the reader's language. Python hands in those that are not said in English, see handed.py.

import { HANDED } from "./handed.js";

// The sentence with {name} in it replaced by fields.name. English stands where it is said, as one string in double
// quotes: there it is collected, by the loader and for translators.
export function say(sentence, fields = {}) {
  const said = HANDED.words[sentence] ?? sentence;
  return said.replace(/\{(\w+)\}/g, (hole, name) => fields[name] ?? hole);
}

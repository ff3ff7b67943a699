// How a drawing reaches Python.

const SEND_EVERY = 50;        // ms between two drawings sent while the pen moves; the last one is always sent
const UNANSWERED = 3;         // drawings on their way: more would only queue behind a busy kernel
const ANSWER_WITHIN = 3000;   // ms, then the learner is told that Python does not, and it is asked again

// Sends drawings, notices silence, and measures ("dlcore-pad") the time from a change to its bars on the screen.
// They travel as messages: ipywidgets would hold a trait back until the kernel has answered the one before.
export function makeSender(model, drawing, onSilence) {
  const id = String(Math.random());
  const waiting = new Map();           // number of a drawing sent -> when its first change was made
  let number = 0, changedAt = null, sentAt = -SEND_EVERY, timer = null, silence = null;

  const giveUp = () => { clearTimeout(silence); silence = null; waiting.clear(); onSilence(); };
  const askAgain = () => { giveUp(); changed(); };
  const flush = () => {
    timer = null;
    if (waiting.size >= UNANSWERED) return;
    sentAt = performance.now();
    waiting.set(++number, changedAt);
    changedAt = null;
    silence ??= setTimeout(askAgain, ANSWER_WITHIN);
    try {
      model.send({ author: id, number }, undefined, [drawing.pixels().buffer]);
    } catch {            // the kernel was restarted or shut down
      giveUp();
    }
  };
  const plan = () => { timer ??= setTimeout(flush, SEND_EVERY - (performance.now() - sentAt)); };
  const changed = () => { changedAt ??= performance.now(); plan(); };
  const answered = (newest) => {
    const starts = [...waiting].filter(([sent]) => sent <= newest);
    for (const [sent] of starts) waiting.delete(sent);
    clearTimeout(silence);
    silence = waiting.size ? setTimeout(askAgain, ANSWER_WITHIN) : null;
    if (starts.length) requestAnimationFrame(() => performance.measure("dlcore-pad", { start: starts[0][1] }));
    if (changedAt !== null) plan();
  };
  const end = () => { clearTimeout(timer); clearTimeout(silence); };
  return { id, changed, answered, end };
}

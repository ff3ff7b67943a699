// How a drawing reaches Python, and how the answer reaches a screen reader.

const SEND_EVERY = 50;        // ms between two drawings sent while the pen moves; the last one is always sent
const ANSWER_WITHIN = 3000;   // ms, then the learner is told that Python does not answer
const SPEAK_AFTER = 700;      // ms of rest before a screen reader is told

// Sends drawings, notices silence, and measures ("dlcore-pad") the time from a change to its bars on the screen.
function makeSender(model, drawing, onSilence) {
  const id = String(Math.random());
  const waiting = new Map();           // number of a drawing sent -> when its first change was made
  let changedAt = null, sentAt = -SEND_EVERY, timer = null, silence = null;

  const flush = () => {
    clearTimeout(timer);
    timer = null;
    sentAt = performance.now();
    const number = model.get("drawn") + 1;
    waiting.set(number, changedAt);
    changedAt = null;
    model.set({ pixels: new DataView(drawing.pixels().buffer), author: id, drawn: number });
    model.save_changes();
    silence ??= setTimeout(onSilence, ANSWER_WITHIN);
  };
  const send = (isLast) => {
    changedAt ??= performance.now();
    const wait = SEND_EVERY - (performance.now() - sentAt);
    if (isLast || wait <= 0) flush();
    else timer ??= setTimeout(flush, wait);
  };
  const answered = (number) => {
    clearTimeout(silence);
    const starts = [...waiting].filter(([sent]) => sent <= number);
    for (const [sent] of starts) waiting.delete(sent);
    silence = waiting.size ? setTimeout(onSilence, ANSWER_WITHIN) : null;
    if (starts.length) requestAnimationFrame(() => performance.measure("dlcore-pad", { start: starts[0][1] }));
  };
  const end = () => { clearTimeout(timer); clearTimeout(silence); };
  return { id, send, answered, end };
}

// Tells a screen reader the newest words, once the learner has paused.
function makeAnnouncer(status) {
  let timer = null;
  const announce = (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = words; }, SPEAK_AFTER);
  };
  announce.end = () => clearTimeout(timer);
  return announce;
}

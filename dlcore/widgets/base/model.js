// The model of a widget: its traits, its messages, and the kernel behind it.

import { say } from "./words.js";

// The Float32 numbers in a DataView, whose byteOffset need not be a multiple of 4: hence the copy.
export function floatsOf(view) {
  if (!view || !view.byteLength) return new Float32Array(0);
  return new Float32Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

// The model as one view sees it: end() takes away all that the view listens to. Some hosts do not.
export function modelOfView(model) {
  const heard = [];
  const on = (event, listener) => { heard.push([event, listener]); model.on(event, listener); };
  const end = () => { for (const [event, listener] of heard) model.off(event, listener); };
  return Object.assign(Object.create(model), { on, end });
}

// Call change() now and whenever one of the model's traits changes.
export function follow(model, names, change) {
  for (const name of names) model.on(`change:${name}`, change);
  change();
}

// Set a trait here and in the kernel.
export function setTrait(model, name, value) {
  model.set(name, value);
  model.save_changes();
}

// Send a message to the kernel; false where the kernel has gone. model.askedAt: since when an answer is due.
export function sendTo(model, message) {
  model.askedAt ||= Date.now();
  return tellKernel(model, message);
}

// The same where no answer is due.
export function tellKernel(model, message) {
  try {
    model.send(message);
    return true;
  } catch {
    return false;
  }
}

// Call tell() once when the kernel behind the widget is restarted or dies: the widget then stays dead. It
// depends on JupyterLab's own widget manager; elsewhere tell() is never called. Returns the function that ends it.
export function onKernelGone(model, tell) {
  const signal = model.widget_manager?.kernel?.statusChanged;
  if (!signal) return () => {};
  const look = (_, status) => { if (/restarting|terminating|dead/.test(status)) tell(); };
  signal.connect(look);
  return () => signal.disconnect(look);
}

export const KERNEL_GONE = say("The kernel of this widget has gone. Run the cell again.");

// When the kernel goes, say so in the element `status` and switch off `parts`. Returns the function that ends it.
export function endWithKernel(model, status, parts) {
  return onKernelGone(model, () => {
    status.textContent = KERNEL_GONE;
    for (const part of parts) part["disabled" in part ? "disabled" : "inert"] = true;
  });
}

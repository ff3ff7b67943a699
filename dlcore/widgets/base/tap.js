// A tap: a finger, pen or mouse that goes down and up at one place. A finger that scrolls taps nothing.

const STILL = 8;              // px that a tap may move

// Call act(x, y), in pixels of the element, at each tap on it. Goes with the element; nothing to end.
export function onTap(element, act) {
  let down = null;
  element.addEventListener("pointerdown", (event) => { down = event.isPrimary && event.button === 0 ? event : null; });
  element.addEventListener("pointercancel", () => { down = null; });   // the page has begun to scroll
  element.addEventListener("pointermove", (event) => { if (down && isAway(down, event)) down = null; });
  element.addEventListener("pointerup", (event) => {
    const isTap = down && down.pointerId === event.pointerId && !isAway(down, event), box = element.getBoundingClientRect();
    down = null;
    if (isTap) act(event.clientX - box.left, event.clientY - box.top);
  });
}

function isAway(down, { clientX, clientY }) {
  return Math.hypot(clientX - down.clientX, clientY - down.clientY) > STILL;
}

// The first picture: the race, played once as soon as it can be seen.

const SEEN = 0.4;             // of the map
const SECONDS_OF_OPENING = 3;

// Play a race that nobody has looked at yet; whoever wants no motion sees its end at once. Returns the function
// that ends it.
export function playOnce(model, map, player) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    if (model.get("step") === 0 && model.get("shown").length) player.play(SECONDS_OF_OPENING);
  }, { threshold: SEEN });
  observer.observe(map);
  return () => observer.disconnect();
}

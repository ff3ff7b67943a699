// Cuts each idea into slides that fit, then hands the deck to reveal.js. A slide is 1280 x 720; reveal.js
// scales it to the screen, so what fits here fits on every screen.
const HEIGHT = 720;
const SIZES = [[1, 1], [1, 0.85], [1, 0.7], [0.93, 0.7], [0.86, 0.7]]; // of letters and pictures, best first
const SMALLEST = 0.4;
const ENLARGED = 1.6; // at most, a picture beside its size in the notebook

function resize(page, letters, pictures) {
  page.style.setProperty("--letters", letters);
  page.style.setProperty("--pictures", pictures);
  return page.offsetHeight <= HEIGHT;
}

const fits = (page) => SIZES.some(([letters, pictures]) => resize(page, letters, pictures));

function shrunk(page) {
  for (let size = 0.84; size >= SMALLEST; size -= 0.02) {
    if (resize(page, size, Math.min(0.7, size))) break;
  }
  return page;
}

// A new slide of the same part, after this one; the part's name stands above, where no heading does.
function nextPage(page) {
  const next = document.createElement("section");
  next.dataset.part = page.dataset.part;
  next.append(Object.assign(document.createElement("p"), { className: "running", textContent: page.dataset.part }));
  page.after(next);
  return next;
}

const isHeading = (block) => block.matches(".running, aside") || block.firstElementChild?.matches("h1, h2, h3");

const settle = (page) => fits(page) || shrunk(page);

// The block, and the one before it if it wants to stay with that and there is more on the slide.
function carried(page, block) {
  const before = block.previousElementSibling;
  const isPair = "keeps" in block.dataset && before && !isHeading(before) && content(page).length > 2;
  return isPair ? [before, block] : [block];
}

const content = (page) => [...page.children].filter((one) => !isHeading(one));

function placed(page, block) {
  page.append(block);
  if (block.matches("aside") || fits(page)) return page;
  if (content(page).length === 1) return split(page, block);
  const next = nextPage(page), moved = carried(page, block);
  next.append(...moved);
  if (moved.length > 1 && !fits(next)) page.append(moved[0]);
  settle(page);
  return fits(next) ? next : split(next, block);
}

// What is too high for a slide of its own goes on overleaf, where it is a list; or it is set smaller.
function split(page, block) {
  const kind = ["tbody", "ol", "ul", ".fragment"].find((one) => block.querySelector(one)?.children.length > 1);
  if (!kind) return shrunk(page);
  const list = block.querySelector(kind), rest = block.cloneNode(true), others = rest.querySelector(kind);
  others.replaceChildren();
  while (list.children.length > 1 && !fits(page)) others.prepend(list.lastElementChild);
  if (others.matches("ol")) others.start = list.start + list.children.length;
  settle(page);
  return others.children.length ? placed(nextPage(page), rest) : page;
}

function cut(idea) {
  const blocks = [...idea.children];
  idea.replaceChildren();
  let page = nextPage(idea);
  idea.remove();
  if (blocks[0]?.firstElementChild?.matches("h1, h2")) page.replaceChildren();
  for (const block of blocks) page = placed(page, block);
}

async function begin() {
  const reveal = document.querySelector(".reveal");
  const pictures = [...reveal.querySelectorAll("img")];
  for (const picture of pictures) picture.style.maxWidth = `min(100%, ${ENLARGED * picture.getAttribute("width")}px)`;
  await Promise.all([document.fonts.load('28px "Course Math"'), ...pictures.map((one) => one.decode().catch(() => {}))]);
  reveal.classList.add("cutting");
  reveal.querySelectorAll("section section").forEach(cut);
  reveal.classList.remove("cutting");
  await Reveal.initialize({
    width: 1280, height: HEIGHT, margin: 0, center: false, hash: true, slideNumber: "c/t", transition: "none",
    pdfSeparateFragments: false, plugins: [RevealNotes],
  });
}

begin();

// A drawing on a field of 28 x 28 MNIST pixels: a list of marks, so that the last one can be undone.
// A mark is {points, isInk} (a line of the pen, or of the eraser), {picture} (784 bytes) or {isBlank: true}.

export const FIELD = 28;      // MNIST pixels a side
const PEN = 2.4;       // width of the pen in MNIST pixels: about as thick as MNIST's own lines
const ERASER = 3.4;    // wider: it must leave no grey rim of the pen's line
const FINE = 10;       // the drawing is measured on a grid that is FINE times finer

export class Drawing {
  constructor() {
    this.marks = [];
    this.grid = Object.assign(document.createElement("canvas"), { width: FIELD * FINE, height: FIELD * FINE });
    this.context = this.grid.getContext("2d", { willReadFrequently: true });
  }

  begin(x, y, isInk = true) { this.marks.push({ points: [[x, y]], isInk }); }

  extend(x, y) { this.marks.at(-1).points.push([x, y]); }

  undo() { this.marks.pop(); }

  clear() { if (this.pixels().some(Boolean)) this.marks.push({ isBlank: true }); }

  adopt(picture) { this.marks = picture.some(Boolean) ? [{ picture }] : []; }

  // Paint all marks; the context's unit is one MNIST pixel.
  paint(context) {
    context.fillStyle = "#000";
    context.fillRect(0, 0, FIELD, FIELD);
    for (const mark of this.marks) paintMark(context, mark);
  }

  // The drawing as 784 bytes: each is the mean of its FINE x FINE points.
  pixels() {
    this.context.setTransform(FINE, 0, 0, FINE, 0, 0);
    this.paint(this.context);
    const points = this.context.getImageData(0, 0, FIELD * FINE, FIELD * FINE).data;
    const sums = new Uint32Array(FIELD * FIELD);
    for (let row = 0, i = 0; row < FIELD * FINE; row++) {
      const start = FIELD * Math.floor(row / FINE);
      for (let column = 0; column < FIELD * FINE; column++, i += 4) sums[start + Math.floor(column / FINE)] += points[i];
    }
    return Uint8Array.from(sums, (sum) => Math.round(sum / (FINE * FINE)));
  }
}

function paintMark(context, mark) {
  if (mark.isBlank) return context.fillRect(0, 0, FIELD, FIELD);
  if (mark.picture) return paintPicture(context, mark.picture);
  context.strokeStyle = mark.isInk ? "#fff" : "#000";
  context.lineWidth = mark.isInk ? PEN : ERASER;
  context.lineCap = context.lineJoin = "round";
  context.beginPath();
  context.moveTo(mark.points[0][0], mark.points[0][1] + 0.01);     // a line of length 0 would not be painted
  for (const [x, y] of mark.points) context.lineTo(x, y);
  context.stroke();
}

// Paint 784 bytes as crisp squares, ink white on black.
export function paintPicture(context, bytes) {
  const small = Object.assign(document.createElement("canvas"), { width: FIELD, height: FIELD });
  const image = new ImageData(FIELD, FIELD);
  bytes.forEach((ink, i) => image.data.set([ink, ink, ink, 255], 4 * i));
  small.getContext("2d").putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, FIELD, FIELD);
}

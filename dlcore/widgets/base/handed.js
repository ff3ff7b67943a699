// What Python hands in, see handed.py: { colours: { light, dark }, words: { English: translation } }. The loader
// writes it in place of this file; a page that loads the files without the loader sets globalThis.DLCORE_HANDED first.

export const HANDED = { words: {}, ...globalThis.DLCORE_HANDED };

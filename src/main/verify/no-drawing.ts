/*
 * What the reader of PDFs would draw with, which Node does not have. Nothing is drawn here, and without these it warns on
 * standard error each time that it is loaded, so this is to be loaded before it.
 */
for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
  if (!(name in globalThis)) Reflect.set(globalThis, name, class {})

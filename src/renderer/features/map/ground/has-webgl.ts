let known: boolean | undefined

/** Whether this browser can draw by its graphics card, or as if it had one. */
export const hasWebGl = (): boolean =>
  (known ??= document.createElement('canvas').getContext('webgl2') !== null)

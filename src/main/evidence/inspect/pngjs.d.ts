/** As far as it is used; the package brings no types. */
declare module 'pngjs' {
  interface Picture {
    readonly width: number
    readonly height: number
    readonly data: Buffer
  }
  export const PNG: { readonly sync: { read(bytes: Buffer): Picture; write(picture: Picture): Buffer } }
}

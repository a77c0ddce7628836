/** Pixels of four bytes each: red, green, blue, alpha. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Whether the picture lies on its side under an orientation of 5 to 8. */
const isTurned = (orientation: number): boolean => orientation >= 5

/** Where a pixel of the upright picture stands in the stored one (Exif 2.32, table 6, tag 0x0112). */
function storedAt(orientation: number, { width, height }: Raster, x: number, y: number): [number, number] {
  switch (orientation) {
    case 2:
      return [width - 1 - x, y]
    case 3:
      return [width - 1 - x, height - 1 - y]
    case 4:
      return [x, height - 1 - y]
    case 5:
      return [y, x]
    case 6:
      return [y, height - 1 - x]
    case 7:
      return [width - 1 - y, height - 1 - x]
    case 8:
      return [width - 1 - y, x]
    default:
      return [x, y]
  }
}

/** The picture as a viewer shows it that heeds the orientation: without the tag it would lie on its side. */
export function upright(stored: Raster, orientation: number): Raster {
  if (orientation <= 1 || orientation > 8) return stored
  const [width, height] = isTurned(orientation)
    ? [stored.height, stored.width]
    : [stored.width, stored.height]
  const from = new Uint32Array(stored.data.buffer, stored.data.byteOffset, stored.width * stored.height)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [column, row] = storedAt(orientation, stored, x, y)
      to[y * width + x] = from[row * stored.width + column] ?? 0
    }
  return { width, height, data: new Uint8Array(to.buffer) }
}

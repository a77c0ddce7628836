import type { Raster } from './upright.ts'

/** The picture with its longer edge at most so many pixels, each new pixel the mean of those it takes the place of. */
export function smaller(picture: Raster, maxEdge: number): Raster {
  const longer = Math.max(picture.width, picture.height)
  if (longer <= maxEdge) return picture
  const width = Math.max(1, Math.round((picture.width * maxEdge) / longer))
  const height = Math.max(1, Math.round((picture.height * maxEdge) / longer))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    const rows = span(y, height, picture.height)
    for (let x = 0; x < width; x += 1)
      data.set(meanOf(picture, span(x, width, picture.width), rows), (y * width + x) * 4)
  }
  return { width, height, data }
}

type Span = readonly [from: number, to: number]

/** Which of `old` places the new place takes the place of: at least one. */
const span = (at: number, now: number, old: number): Span => {
  const from = Math.floor((at * old) / now)
  return [from, Math.max(from + 1, Math.floor(((at + 1) * old) / now))]
}

function meanOf({ width, data }: Raster, columns: Span, rows: Span): readonly number[] {
  const sums = [0, 0, 0, 0]
  for (let y = rows[0]; y < rows[1]; y += 1)
    for (let x = columns[0]; x < columns[1]; x += 1)
      for (let channel = 0; channel < 4; channel += 1)
        sums[channel] = (sums[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0)
  const count = (columns[1] - columns[0]) * (rows[1] - rows[0])
  return sums.map((sum) => Math.round(sum / count))
}

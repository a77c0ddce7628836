import type { Pixels } from './decode-pixels.ts'

const columns = 9
const rows = 8

/**
 * 64-bit difference hash (dHash): brightness averaged over 9 by 8 fields, one bit for each field that is darker than the
 * next in its row. Survives re-sizing and re-compressing. 16 hex digits, first row first.
 */
export function differenceHash({ width, height, channels, data }: Pixels): string | null {
  if (width < columns || height < rows) return null
  let bits = 0n
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = span(row, rows, height)
    const fields = Array.from({ length: columns }, (_, column) => {
      const [left, right] = span(column, columns, width)
      return brightness(data, channels, { left, right, top, bottom, width })
    })
    for (let column = 1; column < columns; column += 1)
      bits = (bits << 1n) | ((fields[column - 1] ?? 0) < (fields[column] ?? 0) ? 1n : 0n)
  }
  return bits.toString(16).padStart(16, '0')
}

const span = (index: number, of: number, length: number): readonly [number, number] => [
  Math.floor((index * length) / of),
  Math.floor(((index + 1) * length) / of),
]

interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
}

/** Mean luma (ITU-R BT.601) of a field, in whole steps: a field that differs by less than one is the same. */
function brightness(data: Uint8Array, channels: number, { left, right, top, bottom, width }: Field): number {
  let sum = 0
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * channels
      sum += 299 * (data[at] ?? 0) + 587 * (data[at + 1] ?? 0) + 114 * (data[at + 2] ?? 0)
    }
  return Math.round(sum / 1_000 / ((bottom - top) * (right - left)))
}

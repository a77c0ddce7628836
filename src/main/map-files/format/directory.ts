import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import { wrong } from './wrong.ts'

/** A run of tiles that share their bytes, or with `run` 0 a further directory. `offset` counts from where those lie. */
export interface Entry {
  readonly id: number
  readonly run: number
  readonly offset: number
  readonly length: number
}

/** The entries of an unpacked directory, in its order. Refuses one that is not in order, or ends too soon. */
export function readDirectory(bytes: Uint8Array): Entry[] {
  let at = 0
  const next = (): number => {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bytes[at] ?? wrong('a directory ends in the middle of an entry')
      at += 1
      value += (byte & 0x7f) * scale
      if (!Number.isSafeInteger(value)) wrong('a directory has a number that is too large')
      if (byte < 0x80) return value
      scale *= 0x80
    }
  }
  const count = next()
  if (count === 0) wrong('a directory is empty')
  if (count > mapFileLimits.directoryEntries) wrong('a directory has more entries than it may have')
  const column = (): number[] => Array.from({ length: count }, next)
  const [steps, runs, lengths, offsets] = [column(), column(), column(), column()]
  if (at !== bytes.byteLength) wrong('a directory is longer than its entries')
  let [id, end] = [0, 0]
  return steps.map((step, index) => {
    if (index > 0 && step === 0) wrong('two entries of a directory are of the same tile')
    id += step
    const [run = 0, length = 0, offset = 0] = [runs[index], lengths[index], offsets[index]]
    if (length === 0) wrong('an entry of a directory leads to nothing')
    if (offset === 0 && index === 0) wrong('the first entry of a directory leads nowhere')
    const start = offset === 0 ? end : offset - 1
    end = start + length
    return { id, run, offset: start, length }
  })
}

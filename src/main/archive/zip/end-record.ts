import type { ByteSource } from '../byte-source.ts'
import { unreadable } from '../unreadable.ts'
import { FieldReader } from './little-endian.ts'
import { writtenLargeBy } from './written-form.ts'

/** Where the list of files lies, as the records at the end of a zip say (APPNOTE 4.3.14 to 4.3.16). */
export interface ZipEnd {
  readonly count: number
  readonly listAt: number
  readonly listBytes: number
  /** In what the records differ from the form that Holdfast writes. */
  readonly formDiffers: readonly string[]
}

const endSignature = 0x06054b50
const endBytes = 22
const maxComment = 0xffff
const locatorSignature = 0x07064b50
const locatorBytes = 20
const largeSignature = 0x06064b50
const largeBytes = 56

/** Every byte from the list of files to the end of the zip is accounted for, or it is refused. */
export async function readEnd(source: ByteSource): Promise<ZipEnd> {
  const length = Math.min(source.size, endBytes + maxComment)
  const tail = await source.read(source.size - length, length)
  const at = findEnd(tail)
  const fields = new FieldReader(tail, at + 4)
  const disks = [fields.u16(), fields.u16()]
  const counts = [fields.u16(), fields.u16()]
  const [listBytes, listAt, comment] = [fields.u32(), fields.u32(), fields.u16()]
  const endAt = source.size - length + at
  const large = await readLargeEnd(source, endAt)
  const small = { counts, listBytes, listAt }
  const isMarked = large === undefined || assertAgree(small, large)
  const { count, ...list } = large ?? { count: counts[0] ?? 0, listAt, listBytes }
  if (disks.some((disk) => disk !== 0) || (!large && counts[0] !== counts[1]))
    unreadable('unsupported', 'This zip is one part of several.', { next: 'Put its parts together first.' })
  const listEnd = large ? large.at : endAt
  if (list.listAt + list.listBytes !== listEnd)
    unreadable(
      'damaged',
      'The end of this zip does not say where its list of files lies, or bytes were added or lost.',
    )
  const isLargeNeeded = count >= 0xffff || list.listAt >= 0xffffffff || list.listBytes >= 0xffffffff
  return {
    count,
    ...list,
    formDiffers: [
      ...(comment > 0 ? ['it has a comment'] : []),
      ...(large && !(isLargeNeeded && large.isPlain && isMarked)
        ? ['its end is written for a larger zip']
        : []),
    ],
  }
}

/** The one place where an end record stands whose comment reaches to the end of the zip. */
function findEnd(tail: Uint8Array): number {
  const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength)
  const found: number[] = []
  for (let at = bytes.length - endBytes; at >= 0; at -= 1)
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === endSignature) {
      if (at + endBytes + bytes.readUInt16LE(at + 20) === bytes.length) found.push(at)
    }
  const [only, ...more] = found
  if (only === undefined)
    return unreadable('damaged', 'This is not a zip, or its end is missing or damaged.', {
      next: 'Copy it again from where it came from.',
    })
  if (more.length > 0) return unreadable('refused', 'This zip can be read in two ways: it has two ends.')
  return only
}

interface LargeEnd {
  readonly at: number
  readonly count: number
  readonly listAt: number
  readonly listBytes: number
  readonly isPlain: boolean
}

async function readLargeEnd(source: ByteSource, endAt: number): Promise<LargeEnd | undefined> {
  if (endAt < locatorBytes + largeBytes) return undefined
  const locator = new FieldReader(await source.read(endAt - locatorBytes, locatorBytes))
  if (locator.u32() !== locatorSignature) return undefined
  const disk = locator.u32()
  const at = locator.u64()
  const disks = locator.u32()
  if (disk !== 0 || disks !== 1 || at !== endAt - locatorBytes - largeBytes)
    unreadable('damaged', 'The end of this zip does not fit together.')
  const fields = new FieldReader(await source.read(at, largeBytes))
  if (fields.u32() !== largeSignature || fields.u64() !== largeBytes - 12)
    unreadable('damaged', 'The end of this zip does not fit together.')
  const versions = [fields.u16(), fields.u16()]
  const place = [fields.u32(), fields.u32()]
  const [here, count] = [fields.u64(), fields.u64()]
  if (place.some((one) => one !== 0) || here !== count)
    unreadable('unsupported', 'This zip is one part of several.', { next: 'Put its parts together first.' })
  const isPlain = versions[0] === writtenLargeBy && versions[1] === 45
  return { at, count, listBytes: fields.u64(), listAt: fields.u64(), isPlain }
}

/** The small record repeats what the large one says, or points to it. True when it points only where it has to. */
function assertAgree(
  small: { readonly counts: readonly number[]; readonly listBytes: number; readonly listAt: number },
  large: LargeEnd,
): boolean {
  const pairs = [
    ...small.counts.map((count) => [count, large.count, 0xffff] as const),
    [small.listBytes, large.listBytes, 0xffffffff] as const,
    [small.listAt, large.listAt, 0xffffffff] as const,
  ]
  if (!pairs.every(([value, full, mark]) => value === mark || value === full))
    unreadable('damaged', 'The two ends of this zip do not say the same.')
  return pairs.every(([value, full, mark]) => value === Math.min(full, mark))
}

import exifr from 'exifr'
import { position } from '#shared/domain/place/schema.ts'
import type { EmbeddedMetadata } from '#shared/domain/evidence/schema.ts'
import { fieldsOf, textOf, type Groups } from './fields-of.ts'

const reader = 'exifr 7.1.3'

/** Everything that says how a picture was made; no colour profiles, no thumbnails, no maker's notes. */
const wanted = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  jfif: true,
  ihdr: true,
  icc: false,
  makerNote: false,
  userComment: true,
  interop: false,
  mergeOutput: false,
  // Dates stay as they are written: the camera's clock, with no zone made up.
  reviveValues: false,
} as const

/** EXIF, XMP and IPTC as they stand in the picture; null when it says nothing of itself. */
export async function readMetadata(
  bytes: Uint8Array,
  size: { readonly width: number; readonly height: number } | null,
): Promise<EmbeddedMetadata | null> {
  const read: unknown = await exifr.parse(bytes, wanted)
  const groups = (read ?? {}) as Groups // exifr answers groups of fields, or nothing
  const fields = fieldsOf(groups)
  if (fields.length === 0 && size === null) return null
  const { ifd0 = {}, exif = {}, gps = {}, ihdr = {} } = groups
  return {
    reader,
    ...takenAt(exif),
    device: textOf([ifd0['Make'], ifd0['Model']].filter((part) => typeof part === 'string').join(' '), 200),
    software: plainText(200, ifd0['Software']),
    position: positionOf(gps),
    altitude: altitudeOf(gps),
    direction: measured(gps['GPSImgDirection']),
    width: size?.width ?? count(exif['ExifImageWidth']) ?? count(ihdr['ImageWidth']),
    height: size?.height ?? count(exif['ExifImageHeight']) ?? count(ihdr['ImageHeight']),
    fields,
  }
}

/**
 * When it was taken or digitised, with the offset that belongs to that very time. When the file was last changed says
 * neither, and the clock that changed it may be in another zone: that stays among the other fields.
 */
function takenAt(exif: Readonly<Record<string, unknown>>): Pick<EmbeddedMetadata, 'takenAt' | 'offset'> {
  const original = plainText(60, exif['DateTimeOriginal'])
  return original === ''
    ? { takenAt: plainText(60, exif['CreateDate']), offset: plainText(10, exif['OffsetTimeDigitized']) }
    : { takenAt: original, offset: plainText(10, exif['OffsetTimeOriginal']) }
}

const plainText = (max: number, value: unknown): string =>
  typeof value === 'string' ? textOf(value, max) : ''

/** Without its letters (N, S, E, W) a number of degrees is no place: the sign would be made up. */
function positionOf(gps: Readonly<Record<string, unknown>>): EmbeddedMetadata['position'] {
  if (typeof gps['GPSLatitudeRef'] !== 'string' || typeof gps['GPSLongitudeRef'] !== 'string') return null
  return position.safeParse({ latitude: gps['latitude'], longitude: gps['longitude'] }).data ?? null
}

function altitudeOf(gps: Readonly<Record<string, unknown>>): number | null {
  const height = measured(gps['GPSAltitude'])
  if (height === null) return null
  const reference = gps['GPSAltitudeRef']
  const below = reference === 1 || (reference instanceof Uint8Array && reference[0] === 1)
  return below ? 0 - height : height
}

/** What a record takes: a file may write any number, and one that cannot be kept must not cost the others. */
const measured = (value: unknown): number | null =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null

const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null

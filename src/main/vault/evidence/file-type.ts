import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'

/** Media type by the first bytes, whatever the name says; null when they tell nothing. */
export async function sniffType(sample: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(sample))?.mime ?? null
  } catch {
    return null // a sample that breaks the detector tells nothing; the bytes are stored all the same
  }
}

/** What common name endings claim (IANA media types). A claim only: it is shown beside what the bytes say. */
const claimed: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  heic: 'image/heic',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  txt: 'text/plain',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
}

/** Media type that the name's ending claims; empty when it claims none known here. */
export const declaredType = (name: string): string => claimed[path.extname(name).slice(1).toLowerCase()] ?? ''

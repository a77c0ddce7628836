import type { EvidenceFile } from './schema.ts'

/** Names under which the same type is also declared. */
const aliases: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'application/x-zip-compressed': 'application/zip',
}

const plainType = (type: string): string => {
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase()
  return aliases[bare] ?? bare
}

/**
 * Whether the bytes say another type than was declared. Not when either is not known, nor when the bytes only show
 * the container of what was declared: an Office file is a zip.
 */
export function typesDiffer({
  declaredType,
  sniffedType,
}: Pick<EvidenceFile, 'declaredType' | 'sniffedType'>): boolean {
  const declared = plainType(declaredType)
  const sniffed = plainType(sniffedType ?? '')
  if (declared === '' || sniffed === '' || declared === 'application/octet-stream') return false
  const zipInside =
    sniffed === 'application/zip' && /opendocument|openxmlformats|epub|\+zip|java-archive/.test(declared)
  return declared !== sniffed && !zipInside
}

/* Owns the names in a dossier package, as docs and recipients have them. Payload names are of a-z, 0-9, dot, underscore, hyphen and slash alone. */

export const bagitTxt = 'bagit.txt'
export const bagInfo = 'bag-info.txt'
export const tagManifest = (algorithm: 'sha256' | 'sha512'): string => `tagmanifest-${algorithm}.txt`
export const manifest = (algorithm: 'sha256' | 'sha512'): string => `manifest-${algorithm}.txt`

/** What is signed. */
export const signedFile = tagManifest('sha256')
export const allowedSignersFile = 'signatures/allowed_signers'

/** The first signature has the plain name; whoever signs later has theirs in it, as `allowed_signers` spells it. */
export const signatureFile = (principal: string, isFirst: boolean): string =>
  isFirst ? `signatures/${signedFile}.sig` : `signatures/${signedFile}.${principal.toLowerCase()}.sig`

export const timeStampRequestFile = 'timestamps/checkpoint.tsq'
export const timeStampReplyFile = 'timestamps/checkpoint.tsr'

export const readme = 'data/README.txt'
export const dossierJson = 'data/dossier.json'
export const schemaJson = 'data/schema.json'
export const catalogueJson = 'data/catalogue.json'
export const incidentsGeojsonFile = 'data/incidents.geojson'
export const incidentsCsvFile = 'data/incidents.csv'
export const pdfFile = (name: string): string => `data/${name}`

export const custodyEvents = 'data/custody/events.jsonl'
export const custodyCheckpoint = 'data/custody/checkpoint'
export const custodyProof = (seq: number): string => `data/custody/proofs/${seq}.tlog-proof`

/** Named by content: what a file was called stands in dossier.json. `type` is a media type, or null. */
export const evidenceFile = (sha256: string, type: string | null): string =>
  `data/evidence/${sha256}.${extensions[type ?? ''] ?? 'bin'}`

/** A picture made anew from its pixels has another hash than the item that it shows, and is named by that item. */
export const pictureFile = (reference: string, type: string): string =>
  `data/pictures/${reference.toLowerCase()}.${extensions[type] ?? 'bin'}`

/** What a browser would run is none of these. */
const extensions: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/zip': 'zip',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'video/matroska': 'mkv',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
}

/** `CASE-2026-0001_2026-11-28_v1`: by the day of the checkpoint, and without a number where nothing could be entered. */
export function topFolder(reference: string, checkpointAt: string, version: number | null): string {
  const named = reference.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return `${named || 'DOSSIER'}_${checkpointAt.slice(0, 10)}_${version === null ? 'unnumbered' : `v${version}`}`
}

/** Endings of the types that our own reader knows and that go out most. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/html': 'html',
  'text/plain': 'txt',
  'video/mp4': 'mp4',
}

/** A name that tells nothing but which item it is: `evd-2022-0001.jpg`. */
export const neutralName = (reference: string, type: string | null): string =>
  `${reference.toLowerCase()}.${endings[type ?? ''] ?? 'bin'}`

import type { Archive } from '#main/archive/archive.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'

/** Parts by which a zip is a file of an Office program: its own reader says what is wrong with it. */
const OFFICE = /^(?:\[content_types\]\.xml|xl\/workbook\.xml|mimetype|index\/document\.iwa|index\.zip)$/i

export const isOfficeFile = ({ files }: Archive): boolean => files.some(({ name }) => OFFICE.test(name))

/**
 * What is in a zip that may hold a table, media, or both; null for any other file, workbooks among them. Throws
 * `Unreadable` for a zip that is not to be opened. The source stays open.
 */
export async function bundleIn(source: ByteSource): Promise<Archive | null> {
  const [p, k] = await source.read(0, Math.min(2, source.size))
  if (p !== 0x50 || k !== 0x4b) return null
  const archive = await openZip({ ...source, close: async () => undefined })
  return isOfficeFile(archive) ? null : archive
}

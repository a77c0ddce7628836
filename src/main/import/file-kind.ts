import { stat } from 'node:fs/promises'
import type { Archive } from '#main/archive/archive.ts'
import { fileSource, onStrangersDisk, type ByteSource } from '#main/archive/byte-source.ts'
import { openFolder } from '#main/archive/open-folder.ts'
import { readable, unreadable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { DOSSIER_FORMAT } from '#shared/dossier/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import { isOfficeFile } from './bundle/bundle-in.ts'
import { tableFiles } from './bundle/table-files.ts'
import { hasProofs } from './proofmode/proof-files.ts'
import { mostDossierBytes } from './read-dossier-json.ts'
import type { FileKind } from './request.ts'

/**
 * What a file is, by what is in it and never by its name. A damaged dossier or package is still one: whoever reads it
 * says what is wrong with it. Done in a process that holds no key.
 */
export async function fileKind(file: string): Promise<Result<FileKind>> {
  const kind = await readable(async () => {
    if ((await onStrangersDisk(() => stat(file))).isDirectory()) return kindOfFiles(await openFolder(file))
    const source = await fileSource(file)
    try {
      await refuseLocked(source)
      return (await isZip(source)) ? await kindOfZip(source) : await kindOfText(source)
    } finally {
      await source.close()
    }
  })
  if (kind.ok) return kind
  return { ok: false, failure: { ...kind.failure, message: `${kind.failure.message} Nothing was imported.` } }
}

/** An age file, as bytes or as text. */
const locked = /^(?:age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----)/

async function refuseLocked(source: ByteSource): Promise<void> {
  if (locked.test(await textOf(source, 0, 40)))
    unreadable('unsupported', 'This file is locked with age.', {
      next: 'Unlock it (age -d -o FILE THIS), then import what comes out.',
    })
}

const textOf = async (source: ByteSource, from: number, length: number): Promise<string> =>
  Buffer.from(await source.read(from, Math.min(length, source.size - from))).toString('latin1')

const isZip = async (source: ByteSource): Promise<boolean> => (await textOf(source, 0, 2)) === 'PK'

/** At the end of a zip is the list of its files. */
const listBytes = 2 ** 20

async function kindOfZip(source: ByteSource): Promise<FileKind> {
  const kept: ByteSource = { ...source, close: async () => undefined } // closed by whoever opened it
  const opened = await readable(() => openZip(kept))
  const names = opened.ok
    ? opened.value.files.map(({ name }) => name)
    : [await textOf(source, Math.max(0, source.size - listBytes), listBytes)]
  if (names.some((name) => name.includes('/data/dossier.json'))) return 'holdfast'
  // Whoever reads a zip that cannot be opened as a table says what is wrong with it.
  return opened.ok && !isOfficeFile(opened.value) ? kindOfFiles(opened.value) : 'log'
}

const kindOfFiles = ({ files }: Archive): FileKind =>
  hasProofs(files) || (files.length > 0 && tableFiles(files).length === 0) ? 'media' : 'log'

const formatLine = new RegExp(`"format"\\s*:\\s*"${DOSSIER_FORMAT}"`)

const kindOfText = async (source: ByteSource): Promise<FileKind> =>
  source.size <= mostDossierBytes && formatLine.test(await textOf(source, 0, source.size))
    ? 'holdfast'
    : 'log'

import { stat } from 'node:fs/promises'
import { fileSource, type ByteSource } from '#main/archive/byte-source.ts'
import { readable, unreadable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { DOSSIER_FORMAT } from '#shared/dossier/schema.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { mostDossierBytes } from './read-dossier-json.ts'
import type { FileKind } from './request.ts'

/**
 * What a file is, by what is in it and never by its name. A damaged dossier or package is still one: whoever reads it
 * says what is wrong with it. Done in a process that holds no key.
 */
export async function fileKind(file: string): Promise<Result<FileKind>> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory() === true) return ok('log')
  const kind = await readable(async () => {
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
  return names.some((name) => name.includes('/data/dossier.json')) ? 'holdfast' : 'log'
}

const formatLine = new RegExp(`"format"\\s*:\\s*"${DOSSIER_FORMAT}"`)

const kindOfText = async (source: ByteSource): Promise<FileKind> =>
  source.size <= mostDossierBytes && formatLine.test(await textOf(source, 0, source.size))
    ? 'holdfast'
    : 'log'

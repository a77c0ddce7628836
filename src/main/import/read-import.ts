import { stat } from 'node:fs/promises'
import { fileSource, type ByteSource } from '#main/archive/byte-source.ts'
import { readable } from '#main/archive/unreadable.ts'
import type { ImportBody } from '#shared/domain/import/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import { fail, ok } from '#shared/lib/result.ts'
import { mostDossierBytes, readDossierJson, type ReadJson } from './read-dossier-json.ts'
import { readPackage } from './read-package.ts'
import { sha256Of } from './sha256-of.ts'

interface ImportAsked {
  readonly file: string
  /** Of a key from elsewhere that has to have signed it, as `ssh-keygen -l` shows it. */
  readonly fingerprint?: string | undefined
}

/** What is in a file that is to be imported. */
export interface ReadImport extends ReadJson {
  /** Of the whole file, as it was when it was read and checked. */
  readonly sha256: string
  readonly kind: ImportBody['file']['kind']
  readonly signatures: ImportBody['signatures']
  /** Of a package: the name of each file of evidence in it, by its SHA-256. */
  readonly evidence: readonly (readonly [sha256: string, name: string])[]
}

const zipMagic = [0x50, 0x4b]

/** Reads a dossier.json or a package whole, and checks what it says of itself. Done in a process that holds no key. */
export async function readImport({ file, fingerprint }: ImportAsked): Promise<Result<ReadImport>> {
  const read = await readable(() => readFileOf(file, fingerprint))
  return read.ok ? read.value : fail(read.failure.code, `${read.failure.message} Nothing was imported.`)
}

async function readFileOf(file: string, fingerprint: string | undefined): Promise<Result<ReadImport>> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory() === true)
    return fail('refused', 'This is a folder. Nothing was imported.', {
      next: 'Choose the zip of a package, or its dossier.json.',
    })
  const source = await fileSource(file)
  try {
    const begin = await source.read(0, Math.min(2, source.size))
    if (zipMagic.every((byte, index) => begin[index] === byte))
      return await checkedPackage(source, fingerprint)
    if (fingerprint !== undefined)
      return fail('refused', 'You gave a key, and this file is signed by nobody. Nothing was imported.', {
        next: 'Ask for the package: a dossier.json alone is never signed.',
      })
    if (source.size > mostDossierBytes)
      return fail('too-large', 'This file is too large to be a dossier. Nothing was imported.')
    const read = readDossierJson(await source.read(0, source.size))
    if (!read.ok) return read
    const { sha256 } = read.value.dossier
    return ok({ ...read.value, sha256, kind: 'dossier', signatures: [], evidence: [] })
  } finally {
    await source.close()
  }
}

/** The package is read more than once: all of it is of one file that was opened once, and that stayed as it was. */
async function checkedPackage(
  source: ByteSource,
  fingerprint: string | undefined,
): Promise<Result<ReadImport>> {
  const sha256 = await sha256Of(source)
  const read = await readPackage(source, fingerprint)
  if (!read.ok) return read
  if ((await sha256Of(source)) !== sha256)
    return fail('refused', 'The file was changed while it was read. Nothing was imported.')
  return ok({ ...read.value, sha256 })
}

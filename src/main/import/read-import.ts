import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { fileSource } from '#main/archive/byte-source.ts'
import { readable } from '#main/archive/unreadable.ts'
import type { ImportBody } from '#shared/domain/import/schema.ts'
import type { Result } from '#shared/lib/result.ts'
import { fail, ok } from '#shared/lib/result.ts'
import { mostDossierBytes, readDossierJson, type ReadJson } from './read-dossier-json.ts'
import { readPackage } from './read-package.ts'

export const importRequest = z.strictObject({ file: z.string() })

/** What is in a file that is to be imported. */
export interface ReadImport extends ReadJson {
  readonly kind: ImportBody['file']['kind']
  readonly signatures: ImportBody['signatures']
  /** Of a package: the name of each file of evidence in it, by its SHA-256. */
  readonly evidence: readonly (readonly [sha256: string, name: string])[]
}

const zipMagic = [0x50, 0x4b]

/** Reads a dossier.json or a package whole, and checks what it says of itself. Done in a process that holds no key. */
export async function readImport(request: unknown): Promise<Result<ReadImport>> {
  const { file } = importRequest.parse(request)
  const read = await readable(() => readFileOf(file))
  return read.ok ? read.value : fail(read.failure.code, `${read.failure.message} Nothing was imported.`)
}

async function readFileOf(file: string): Promise<Result<ReadImport>> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory() === true)
    return fail('refused', 'This is a folder. Nothing was imported.', {
      next: 'Choose the zip of a package, or its dossier.json.',
    })
  const source = await fileSource(file)
  try {
    const begin = await source.read(0, Math.min(2, source.size))
    if (zipMagic.every((byte, index) => begin[index] === byte)) return await readPackage(file)
    if (source.size > mostDossierBytes)
      return fail('too-large', 'This file is too large to be a dossier. Nothing was imported.')
    const read = readDossierJson(await source.read(0, source.size))
    return read.ok ? ok({ ...read.value, kind: 'dossier', signatures: [], evidence: [] }) : read
  } finally {
    await source.close()
  }
}

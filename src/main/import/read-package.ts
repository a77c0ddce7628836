import { openArchive } from '#main/archive/open-archive.ts'
import { fail, type Result } from '#shared/lib/result.ts'
import type { ReadImport } from './read-import.ts'

export async function readPackage(file: string): Promise<Result<ReadImport>> {
  const archive = await openArchive(file)
  await archive.close()
  return fail('unsupported', 'Packages cannot be imported yet. Nothing was imported.')
}

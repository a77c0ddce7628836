import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { fail, type Result } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import { systemCode } from '#main/vault/storage/failure-of.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { Outward } from './outward.ts'

/** `dossier.pdf` is followed by `dossier-2.pdf`, and `dossier.pdf.age` by `dossier-2.pdf.age`. */
export function volumeTarget(target: string, number: number): string {
  if (number === 1) return target
  const { dir, base } = path.parse(target)
  const dot = base.indexOf('.', 1)
  const name = dot === -1 ? base : base.slice(0, dot)
  return path.join(dir, `${name}-${number}${base.slice(name.length)}`)
}

/**
 * Writes the volumes of one dossier: none has its name before all are whole and `recorded` agreed. Nobody was asked
 * about the names of the further ones, so that what has such a name already is not replaced.
 */
export async function writeVolumes(
  vault: Pick<Vault, 'outgoing'>,
  target: string,
  volumes: readonly Outward[],
  recorded: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const targets = volumes.map((_, index) => volumeTarget(target, index + 1))
  for (const further of targets.slice(1))
    if (await exists(further))
      return fail(
        'exists',
        `There is a file ${path.basename(further)} in this folder already. Nothing was written.`,
        { next: 'Choose another name or folder: this dossier goes out in several volumes.' },
      )
  const from = async (index: number): Promise<Result<unknown>> => {
    const [volume, place] = [volumes[index], targets[index]]
    if (volume === undefined || place === undefined) return recorded()
    return writeOut(vault, place, volume.pieces, () => from(index + 1), volume.bytes)
  }
  return from(0)
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return true
  } catch (error) {
    // Whatever else stands in the way is told by the writing.
    if (systemCode(error) !== undefined) return false
    throw error
  }
}

import { copyFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What happens to one file of a profile; the file is named from the profile on. */
export type Damage =
  | { readonly kind: 'deleted'; readonly file: string }
  | { readonly kind: 'truncated'; readonly file: string; readonly to: number }
  | { readonly kind: 'flipped'; readonly file: string; readonly bit: number }
  /** As it was at an earlier closing, beside others that went on. */
  | { readonly kind: 'older'; readonly file: string }

export const inWords = (damage: Damage): string => {
  const at =
    damage.kind === 'truncated'
      ? ` to ${damage.to}`
      : damage.kind === 'flipped'
        ? ` at bit ${damage.bit}`
        : ''
  return `${damage.file} ${damage.kind}${at}`
}

export async function inflict(damage: Damage, profile: string, older: string): Promise<void> {
  const file = path.join(profile, damage.file)
  if (damage.kind === 'deleted') await rm(file)
  else if (damage.kind === 'truncated') await truncate(file, damage.to)
  else if (damage.kind === 'older') await copyFile(path.join(older, damage.file), file)
  else {
    const bytes = await readFile(file)
    const at = damage.bit >> 3
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (damage.bit & 7))
    await writeFile(file, bytes)
  }
}

export interface ProfileFile {
  readonly file: string
  readonly size: number
  readonly hasOlder: boolean
}

/** Every file of the profile, whatever it is for, by name. What is neither file nor folder names a process that ended. */
export async function filesOf(profile: string, older: string): Promise<readonly ProfileFile[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = path.relative(profile, name)
      const before = await readFile(path.join(older, file)).catch(() => undefined)
      const { size } = await stat(name)
      return { file, size, hasOlder: before !== undefined && !before.equals(await readFile(name)) }
    }),
  )
}

/** What may happen to a file, in any order. */
export function damagesOf(
  { file, size, hasOlder }: ProfileFile,
  random: () => number,
  { cuts, flips }: { readonly cuts: number; readonly flips: number },
): readonly Damage[] {
  const some = (count: number, make: () => Damage): readonly Damage[] =>
    size === 0 ? [] : Array.from({ length: count }, make)
  const all: readonly Damage[] = [
    { kind: 'deleted', file },
    ...some(cuts, () => ({ kind: 'truncated', file, to: Math.floor(random() * size) })),
    ...some(flips, () => ({ kind: 'flipped', file, bit: Math.floor(random() * size * 8) })),
    ...(hasOlder ? [{ kind: 'older', file } as const] : []),
  ]
  const turns = all.map((damage) => ({ damage, turn: random() }))
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ damage }) => damage)
}

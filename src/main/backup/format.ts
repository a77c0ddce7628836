/*
 * Owns what a backup is: an age file (age-encryption.org/v1) around a tar. First `holdfast-backup.json`, which says what
 * it is; then `workspace/…`, the workspace's own files; last `manifest-sha256.txt`, as `sha256sum -c` reads it. Stock
 * `age -d` and `tar x` make a folder `workspace` of it that opens.
 */
import { z } from 'zod'
import { instant, recordId, sha256Hex } from '#shared/domain/record/schema.ts'
import { journalOrigin } from '#shared/journal/entry.ts'

export const aboutName = 'holdfast-backup.json'
export const manifestName = 'manifest-sha256.txt'
export const folderName = 'workspace/'

export const backupVersion = 1

/** What stands first. */
export const about = z.strictObject({
  format: z.literal('holdfast-backup'),
  version: z.literal(backupVersion),
  workspaceId: recordId,
  madeAt: instant,
  journal: z.strictObject({ origin: journalOrigin, size: z.int().min(1), root: sha256Hex }),
  /** Of the workspace; how many and how much. */
  files: z.int().min(1).max(5_000_000),
  bytes: z.int().min(1),
})
export type About = z.infer<typeof about>

/** A newer one is only told apart by these two, which every version has. */
export const anyVersion = z.looseObject({ format: z.literal('holdfast-backup'), version: z.int().min(1) })

/** The folders that a file with this name lies in, outermost first, each ending with a slash. */
export const foldersOf = (name: string): readonly string[] =>
  name
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`)

export const manifestLine = (sha256: string, name: string): string => `${sha256}  ${name}\n`

/** Name -> SHA-256; undefined when it is no such list, or names a file twice. */
export function parseManifest(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split('\n')
  if (lines.pop() !== '') return undefined
  const listed = new Map<string, string>()
  for (const line of lines) {
    const [, sha256 = '', name = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? []
    if (name === '' || listed.has(name)) return undefined
    listed.set(name, sha256)
  }
  return listed
}

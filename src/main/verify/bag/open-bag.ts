import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { topFolder } from '#main/archive/archive.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { readable } from '#main/archive/unreadable.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { algorithms, hashFiles, type Algorithm, type HashedFile, type Watching } from './hashed-files.ts'
import { namesMeant, readDeclaration, readManifest, type BagDeclaration } from './tag-files.ts'

/** One list of a bag: which files it names, by the names that they have in the bag. */
export interface Manifest {
  readonly name: string
  readonly algorithm: Algorithm
  /** Of files in `data/`, or of the others. */
  readonly isOfPayload: boolean
  readonly lines: ReadonlyMap<string, string>
  /** Names that stand in it more than once. */
  readonly twice: readonly string[]
}

export interface Bag {
  readonly version: BagDeclaration['version']
  readonly files: ReadonlyMap<string, HashedFile>
  readonly manifests: readonly Manifest[]
  /** Lists that cannot be read. */
  readonly unreadable: readonly string[]
  /** Lists of an algorithm that is not computed here. */
  readonly unknown: readonly string[]
}

const maxDeclaration = 4_096
const maxManifest = 64 * 2 ** 20

/** Where the bag begins: at the root, or in the one folder of a zip. Null when there is no bagit.txt. */
export function bagRoot({ files }: Pick<Archive, 'files'>): string | null {
  const top = topFolder(files)
  const roots = ['', ...(top === null ? [] : [`${top}/`])]
  return roots.find((root) => files.some(({ name }) => name === `${root}bagit.txt`)) ?? null
}

/** Reads the lists of a bag and hashes all of its files once. `root` is where it begins. */
export async function openBag(archive: Archive, root: string, watching: Watching): Promise<Result<Bag>> {
  const inside = new Map<string, ArchiveFile>(
    archive.files.flatMap((file) =>
      file.name.startsWith(root) ? [[file.name.slice(root.length), file]] : [],
    ),
  )
  const declared = await contentIn(inside, 'bagit.txt', maxDeclaration)
  if (!declared.ok) return declared
  const declaration = readDeclaration(declared.value)
  if (!declaration.ok) return declaration
  if (inside.has('fetch.txt'))
    return fail(
      'unsupported',
      'This bag leaves files to be fetched from elsewhere (fetch.txt). Nothing is fetched here.',
      {
        next: 'Ask for the whole bag.',
      },
    )
  const { version } = declaration.value
  const lists = [...inside.keys()].flatMap((name) => {
    const [, tag, algorithm] = /^(tag)?manifest-([a-z0-9-]+)\.txt$/.exec(name) ?? []
    return algorithm === undefined ? [] : [{ name, algorithm, isOfPayload: tag === undefined }]
  })
  const manifests: Manifest[] = []
  const notRead: string[] = []
  for (const { name, algorithm, isOfPayload } of lists) {
    const known = algorithms.find((one) => one === algorithm)
    if (known === undefined) continue
    const bytes = await contentIn(inside, name, maxManifest)
    const lines = bytes.ok ? readManifest(bytes.value) : undefined
    if (lines === undefined) notRead.push(name)
    else manifests.push({ name, algorithm: known, isOfPayload, ...resolved(lines, version, inside) })
  }
  const unknown = lists
    .filter((list) => !algorithms.some((one) => one === list.algorithm))
    .map(({ name }) => name)
  if (!manifests.some(({ isOfPayload }) => isOfPayload) && notRead.length === 0)
    return fail('unsupported', 'This bag has no list of its files that can be checked here.')
  const wanted = new Set<Algorithm>(['sha256', 'sha512', ...manifests.map(({ algorithm }) => algorithm)])
  const all = [...inside].map(([name, file]) => ({ name, file }))
  const files = await hashFiles(all, [...wanted], watching)
  return ok({ version, files, manifests, unreadable: notRead, unknown })
}

async function contentIn(
  files: ReadonlyMap<string, ArchiveFile>,
  name: string,
  most: number,
): Promise<Result<Uint8Array>> {
  const file = files.get(name)
  if (!file) return fail('not-found', `There is no ${name} in it.`)
  const read = await readable(() => readWhole(file, most))
  return read.ok ? read : fail(read.failure.code, `${name}: ${read.failure.message}`)
}

function resolved(
  lines: readonly { readonly digest: string; readonly written: string }[],
  version: BagDeclaration['version'],
  files: ReadonlyMap<string, unknown>,
): { readonly lines: ReadonlyMap<string, string>; readonly twice: readonly string[] } {
  const found = new Map<string, string>()
  const twice: string[] = []
  for (const { digest, written } of lines) {
    const meant = namesMeant(written, version)
    const name = meant.find((one) => files.has(one)) ?? meant[0] ?? written
    if (found.has(name)) twice.push(name)
    found.set(name, digest)
  }
  return { lines: found, twice }
}

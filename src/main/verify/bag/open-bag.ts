import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { topFolder } from '#main/archive/archive.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { readable } from '#main/archive/unreadable.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { algorithms, hashFiles, type Algorithm, type HashedFile, type Watching } from './hashed-files.ts'
import { byCodeUnit } from '#shared/lib/bytes.ts'
import {
  namesMeant,
  readDeclaration,
  readManifest,
  type BagDeclaration,
  type ManifestLine,
} from './tag-files.ts'

/** One list of a bag: which files it names, by the names that they have in the bag. */
export interface Manifest {
  readonly name: string
  readonly algorithm: Algorithm
  /** Of files in `data/`, or of the others. */
  readonly isOfPayload: boolean
  readonly lines: ReadonlyMap<string, string>
  /** Names that stand in it more than once. */
  readonly twice: readonly string[]
  /** Whether it is written as Holdfast writes one: sorted, two spaces, small letters, LF. */
  readonly isOneForm: boolean
}

export interface Bag {
  readonly version: BagDeclaration['version']
  readonly files: ReadonlyMap<string, HashedFile>
  readonly manifests: readonly Manifest[]
  /** What is wrong with the declaration of a package that is one by its other marks; null when nothing is. */
  readonly declarationProblem: string | null
  /** Lists that cannot be read. */
  readonly unreadable: readonly string[]
  /** Lists of an algorithm that is not computed here. */
  readonly unknown: readonly string[]
}

const maxDeclaration = 4_096
const maxManifest = 64 * 2 ** 20

/** Files that make a bag a package of Holdfast, or that every bag has. */
const marks = ['bagit.txt', 'data/dossier.json', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']

/** Where the bag begins: at the root, or in the one folder of a zip. Null when nothing says that there is one. */
export function bagRoot({ files }: Pick<Archive, 'files'>): string | null {
  const top = topFolder(files)
  const roots = ['', ...(top === null ? [] : [`${top}/`])]
  const names = new Set(files.map(({ name }) => name))
  return roots.find((root) => marks.some((mark) => names.has(`${root}${mark}`))) ?? null
}

/** Reads the lists of a bag and hashes all of its files once. `root` is where it begins. */
export async function openBag(archive: Archive, root: string, watching: Watching): Promise<Result<Bag>> {
  const inside = new Map<string, ArchiveFile>(
    archive.files.flatMap((file) =>
      file.name.startsWith(root) ? [[file.name.slice(root.length), file]] : [],
    ),
  )
  const declared = await contentIn(inside, 'bagit.txt', maxDeclaration)
  const declaration = declared.ok ? readDeclaration(declared.value) : declared
  // A package is one whatever became of its declaration: that is named, and the rest is looked at.
  if (!declaration.ok && !isPackageOf([...inside.keys()])) return declaration
  if (inside.has('fetch.txt'))
    return fail(
      'unsupported',
      'This bag leaves files to be fetched from elsewhere (fetch.txt). Nothing is fetched here.',
      {
        next: 'Ask for the whole bag.',
      },
    )
  const version = declaration.ok ? declaration.value.version : '1.0'
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
    else
      manifests.push({
        name,
        algorithm: known,
        isOfPayload,
        ...resolved(lines, version, inside),
        isOneForm: bytes.ok && isOneForm(bytes.value, lines),
      })
  }
  const unknown = lists
    .filter((list) => !algorithms.some((one) => one === list.algorithm))
    .map(({ name }) => name)
  if (!manifests.some(({ isOfPayload }) => isOfPayload) && !isPackageOf([...inside.keys()]))
    return fail('unsupported', 'This bag has no list of its files that can be checked here.')
  const wanted = new Set<Algorithm>(['sha256', 'sha512', ...manifests.map(({ algorithm }) => algorithm)])
  const all = [...inside].map(([name, file]) => ({ name, file }))
  const files = await hashFiles(all, [...wanted], watching)
  return ok({
    version,
    declarationProblem: declaration.ok ? null : declaration.failure.message,
    files,
    manifests,
    unreadable: notRead,
    unknown,
  })
}

/** By any of its marks: one that was taken out is then missed. */
export const isPackageOf = (names: readonly string[]): boolean =>
  names.some(
    (name) =>
      name === 'data/dossier.json' || name.startsWith('signatures/') || name.startsWith('data/custody/'),
  )

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

function isOneForm(bytes: Uint8Array, lines: readonly ManifestLine[]): boolean {
  const written = lines
    .toSorted((a, b) => byCodeUnit(a.written, b.written))
    .map(({ digest, written: name }) => `${digest}  ${name}\n`)
  return Buffer.from(bytes).toString('utf8') === written.join('')
}

function resolved(
  lines: readonly ManifestLine[],
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

/*
 * Owns reading somebody else's zip: strictly, because two programs that read one zip in two ways are how something is
 * hidden in it. The list at its end, the headers before the data and the data themselves must say the same, and every byte
 * must belong to one of them. What is dangerous refuses the whole; what cannot be read is named and the rest goes on.
 */
import { fail, type Failure } from '#shared/lib/result.ts'
import type { Archive, ArchiveFile, ArchiveProblem } from '../archive.ts'
import type { ByteSource } from '../byte-source.ts'
import { usualCaps, type Caps } from '../caps.ts'
import { firstClash, unsafeName } from '../entry-name.ts'
import { unreadable } from '../unreadable.ts'
import { readEnd } from './end-record.ts'
import { readData } from './entry-data.ts'
import { isNoFile, listedBytes, readList, unreadableEntry, type ListedEntry } from './listed-entry.ts'
import { readLocal, type LocalPart } from './local-header.ts'

/** Throws `Unreadable` for what is no zip or not to be opened. Closing the archive closes the source. */
export async function openZip(source: ByteSource, caps: Caps = usualCaps): Promise<Archive> {
  const end = await readEnd(source)
  if (end.count > caps.files) tooMany(`more than ${caps.files} files`)
  if (end.listBytes > caps.listBytes || end.count * listedBytes > end.listBytes)
    tooMany('a list of files that is out of all proportion')
  const listed = readList(await source.read(end.listAt, end.listBytes), end.count)
  const files = listed.filter(({ isFolder }) => !isFolder)
  for (const entry of listed) assertSafe(entry, caps)
  const folders = listed.filter(({ isFolder }) => isFolder).map(({ name }) => name.slice(0, -1))
  assertApart(files, folders)
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > caps.totalBytes)
    tooMany('more bytes than are unpacked here')
  const found: Found[] = []
  for (const entry of listed) found.push(await findEntry(source, entry))
  assertOneAfterTheOther(found, end.listAt)
  const readOnes = found.filter(({ entry }) => !entry.isFolder).toSorted(byName)
  return {
    kind: 'zip',
    files: readOnes.map((one) => fileOf(source, one)),
    emptyFolders: folders.filter((folder) => !files.some(({ name }) => name.startsWith(`${folder}/`))),
    problems: found.flatMap(problemOf),
    formDiffers: [...end.formDiffers, ...formOf(found)],
    close: () => source.close(),
  }
}

interface Found {
  readonly entry: ListedEntry
  readonly local: LocalPart | undefined
  readonly failure: Failure | null
}

const byName = (a: Found, b: Found): number =>
  a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : 0

const tooMany = (what: string): never =>
  unreadable('too-large', `This zip holds ${what}. It was not opened.`, {
    next: 'If you trust where it comes from, unpack it yourself and choose the folder.',
  })

function assertSafe(entry: ListedEntry, caps: Caps): void {
  const name = entry.isFolder ? entry.name.slice(0, -1) : entry.name
  const problem = unsafeName(name, caps)
  if (problem !== null) refuseEntry(entry.name, problem)
  if (isNoFile(entry)) refuseEntry(entry.name, 'it is a link or a device, not a file')
  if (entry.isFolder && entry.bytes > 0) refuseEntry(entry.name, 'it is a folder with content')
  if (entry.bytes > caps.fileBytes)
    refuseEntry(entry.name, 'it says that it is larger than what is unpacked here')
  if (entry.bytes > caps.ratioFrom && entry.bytes > entry.packedBytes * caps.ratio)
    refuseEntry(entry.name, 'it would become more than is sensible when it is unpacked')
}

function assertApart(files: readonly ListedEntry[], folders: readonly string[]): void {
  const clash = firstClash([...files.map(({ name }) => name), ...folders.map((folder) => `${folder}/`)])
  if (clash) refuseEntry(clash.name, clash.why)
}

const refuseEntry = (name: string, why: string): never =>
  unreadable('refused', `This zip holds “${shown(name)}”, and ${why}. It was not opened.`, {
    next: 'Do not unpack it with another program either, unless you know who made it.',
  })

const shown = (name: string): string => JSON.stringify(name.slice(0, 200)).slice(1, -1)

async function findEntry(source: ByteSource, entry: ListedEntry): Promise<Found> {
  const failure = unreadableEntry(entry)
  const local = await readLocal(source, entry)
  if (failure) return { entry, local, failure }
  if (!local) return { entry, local, failure: fail('damaged', 'It is not where the zip says.').failure }
  if (!local.agrees)
    return { entry, local, failure: fail('damaged', 'The zip says two different things of it.').failure }
  return { entry, local, failure: null }
}

/** From the first byte to the list, each file begins where the one before it ends. */
function assertOneAfterTheOther(found: readonly Found[], listAt: number): void {
  const inOrder = found.toSorted((a, b) => a.entry.at - b.entry.at)
  let at = 0
  for (const { entry, local } of inOrder) {
    if (!local) return // it is named; what lies around it cannot be told from it
    if (entry.at < at) refuseEntry(entry.name, 'it overlaps another file')
    if (entry.at > at) hidden(at)
    at = local.end
  }
  if (at > listAt) refuseEntry(inOrder.at(-1)?.entry.name ?? '', 'it overlaps the list of files')
  if (at < listAt) hidden(at)
}

const hidden = (at: number): never =>
  unreadable(
    'refused',
    `This zip holds bytes that belong to no file, from byte ${at} on. It was not opened.`,
    {
      next: 'Ask whoever made it for a zip that holds nothing else than its files.',
    },
  )

const problemOf = ({ entry, failure }: Found): readonly ArchiveProblem[] =>
  failure ? [{ name: entry.name, failure }] : []

function fileOf(source: ByteSource, { entry, local, failure }: Found): ArchiveFile {
  return {
    name: entry.name,
    bytes: entry.bytes,
    async *read() {
      if (failure || !local) return unreadable(failure?.code ?? 'damaged', failure?.message ?? '')
      yield* readData(source, {
        at: local.dataAt,
        packedBytes: entry.packedBytes,
        bytes: entry.bytes,
        crc: entry.crc,
        isDeflated: entry.method !== 0,
      })
    },
  }
}

function formOf(found: readonly Found[]): readonly string[] {
  const differs = found.filter(({ entry, local }) => entry.isFolder || !local?.isWrittenForm)
  const names = found.map(({ entry }) => entry.name)
  const isSorted = names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)
  const isInPlace = found.every(
    ({ entry }, index) => index === 0 || entry.at > (found[index - 1]?.entry.at ?? 0),
  )
  return [
    ...differs.map(({ entry }) => `“${shown(entry.name)}” is packed in another way`),
    ...(isSorted && isInPlace ? [] : ['its files are in another order']),
  ]
}

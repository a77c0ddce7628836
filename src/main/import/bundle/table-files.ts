import type { ArchiveFile } from '#main/archive/archive.ts'

/** What systems and programs leave in a folder or a zip by themselves. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i
const TABLE = /\.(?:csv|tsv|tab|xlsx|xlsm|json|geojson)$/i
/** Tables that come with media: how a form was filled in (ODK), and what was proven of a photo (ProofMode). */
const OF_MEDIA = /(?:^|\/)(?:audit\.csv|(?:media|attachments)\/.*|[^/]*\.proof\.(?:csv|json))$/i

export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.test(name)

/** Files that may hold the rows of a log, the main one first. */
export function tableFiles(files: readonly ArchiveFile[]): readonly ArchiveFile[] {
  const tables = files.filter(({ name }) => TABLE.test(name) && !isLeftBehind(name) && !OF_MEDIA.test(name))
  const names = tables.map(({ name }) => name)
  const rank = new Map(tables.map((file) => [file.name, rankOf(file, names)]))
  return tables.toSorted((a, b) => compare(rank.get(a.name) ?? [], rank.get(b.name) ?? []))
}

/** Smaller is nearer to the main one. */
const rankOf = ({ name, bytes }: ArchiveFile, all: readonly string[]): readonly number[] => [
  name.split('/').length,
  /(?:^|\/)import\.csv$/i.test(name) ? 0 : 1, // the name that Uwazi asks for
  isRepeat(name, all) ? 1 : 0,
  -bytes,
]

/** ODK writes the repeats of a form beside its table: `form.csv`, `form-witnesses.csv`. */
const isRepeat = (name: string, all: readonly string[]): boolean => {
  const dot = name.lastIndexOf('.')
  return all.some((other) => {
    const end = other.lastIndexOf('.')
    return name.slice(dot) === other.slice(end) && name.startsWith(`${other.slice(0, end)}-`)
  })
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

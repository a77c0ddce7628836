import type { ImportProfileBody } from '../domain/import-profile/schema.ts'
import type { Table } from './table.ts'
import { cellText } from './text/cell-text.ts'
import { shortened } from './text/first-sentence.ts'
import { shownLine } from './text/shown.ts'

/** What a name is found in: the file's own name, and of a column the one text that all rows have; undefined where they differ. */
export interface Naming {
  readonly file: string
  readonly onlyText: (column: string) => string | undefined
}

const mostName = 300

export const namingOf = ({ columns, rows }: Table, file: string): Naming => ({
  file,
  onlyText(column) {
    const at = columns.indexOf(column)
    const texts = new Set<string>()
    for (const { cells } of at < 0 ? [] : rows) {
      texts.add(cellText(cells[at] ?? null).trim())
      if (texts.size > 1) return undefined
    }
    const [only] = texts
    return only
  },
})

/**
 * A profile as it is used for one file: where it reads the exports of many logs, this one is called after what the profile
 * names, so that another is not taken for a newer export of it. Any other profile is itself.
 */
export function profileForFile(profile: ImportProfileBody, { file, onlyText }: Naming): ImportProfileBody {
  const { nameFrom, ...log } = profile.log
  if (nameFrom === undefined) return profile
  const texts = nameFrom.columns.map((column) => onlyText(column) ?? '')
  const [own] = [...texts, plainFileName(file)]
    .map((text) => shownLine(text).text)
    .filter((text) => text !== '')
  if (own === undefined) return { ...profile, log }
  return { ...profile, log: { ...log, name: shortened(`${log.name}: ${own}`, mostName) } }
}

const ENDING = /\.(?:csv|tsv|txt|xlsx|xlsm|json|jsonl|geojson|zip)$/iu
const YEAR = '(?:19|20)\\d\\d'
const TWO = '\\d\\d'
/** A day, with its time where that follows, and what parts it from what stands before. */
const MOMENT = new RegExp(
  `[-_. ]{0,3}(?<!\\d)(?:${YEAR}[-_.]?${TWO}[-_.]?${TWO}|\\d{1,2}[-_.]\\d{1,2}[-_.]${YEAR})(?:[-_. T]{1,3}${TWO}[-_.:h]?${TWO}(?:[-_.:m]?${TWO})?)?Z?(?!\\d)`,
  'gu',
)
/** Of a copy that a browser or a file manager made. */
const COPY = / ?\(\d{1,3}\)(?=$|\.)/u

/** The name of a file without its ending, the days in it and the number of a copy: as the next export is called, too. */
export function plainFileName(file: string): string {
  const name = file.slice(0, 1_000).replace(ENDING, '').replace(COPY, '').replace(MOMENT, '')
  return name.replace(/^[-_. ]+|[-_. ]+$/gu, '').trim()
}

import { rangeInWords } from '../domain/casualty/in-words.ts'
import { rangeOf } from '../domain/casualty/totals.ts'
import { edtfInWords } from '../domain/date/in-words.ts'
import { formatDecimal } from '../domain/place/format-coordinates.ts'
import type { Place } from '../domain/place/schema.ts'
import type { MadeIncident } from './mapped-row.ts'

/** A field of an incident that a row fills, in words for people; several entries of one field stand in lines of their own. */
export interface FieldInWords {
  readonly field: keyof MadeIncident
  readonly text: string
}

/** What a row becomes, field by field, without those that stay empty. */
export function madeInWords(made: MadeIncident): FieldInWords[] {
  const lines: Partial<Record<keyof MadeIncident, readonly string[]>> = {
    title: [made.title],
    summary: [made.summary],
    dates: made.dates.map(({ edtf, window }) =>
      [edtfInWords(edtf), clockOf(window)].filter((part) => part !== '').join(', '),
    ),
    places: made.places.map(placeInWords),
    attack: [
      made.attack.method === 'unknown' ? '' : made.attack.method.replaceAll('-', ' '),
      made.attack.weapon,
    ],
    targets: made.targets.map(({ type, subtype, name }) =>
      listed([subtype === 'none' ? type : subtype, name]),
    ),
    casualties: made.casualties.map((figure) =>
      listed([`${harmOf(figure)}: ${rangeInWords(rangeOf(figureOf(figure)))}`, figure.scope]),
    ),
    categories: made.categories.map(({ categoryId }) => categoryId.replaceAll('-', ' ')),
    allegedPerpetrators: made.allegedPerpetrators.map(({ side, unit }) => listed([side, unit])),
    sources: made.sources.map(({ url, title }) => listed([title, url])),
  }
  return Object.entries(lines).flatMap(([field, texts]) => {
    const text = texts.filter((line) => line !== '').join('\n')
    // Object.entries gives the keys as strings: they are those of the object above.
    return text === '' ? [] : [{ field: field as keyof MadeIncident, text }]
  })
}

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

const clockOf = (window: MadeIncident['dates'][number]['window']): string =>
  window === null ? '' : `${window.start.slice(11)} ${window.offset}`

const harmOf = ({ harm, population }: MadeIncident['casualties'][number]): string =>
  [population === 'unknown' ? '' : population.replaceAll('-', ' '), harm.replaceAll('-', ' ')]
    .filter((word) => word !== '')
    .join(' ')

const figureOf = (figure: MadeIncident['casualties'][number]) => ({
  ...figure,
  id: '',
  sourceIds: [],
  overlapsWith: [],
})

function placeInWords({ name, position, area, uncertaintyMeters, verbatim }: Place): string {
  const where =
    position !== null
      ? formatDecimal(position)
      : area !== null
        ? `outline of ${area.length} corners`
        : verbatim
  const around = uncertaintyMeters === null ? '' : `within ${uncertaintyMeters.toLocaleString('en-GB')} m`
  return listed([name, where, around])
}

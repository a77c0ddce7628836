import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'

/** One incident in so many has a title that somebody would look for. */
const EVERY = 20
const titles = [
  ['Reported strike on the theatre in Mariupol', 'Mariupol'],
  ['Удар по драматичному театру в Маріуполі', 'Маріуполь'],
  ['Удар по театру в Мариуполе', 'Мариуполь'],
  ['قصف مسرح في ماريوبول', 'ماريوبول'],
  ['Reported shelling of a hospital in Kharkiv', 'Kharkiv'],
  ['Обстріл лікарні у Харкові', 'Харків'],
  ['Обстрел больницы в Харькове', 'Харьков'],
  ['قصف مستشفى في خاركيف', 'خاركيف'],
] as const

/** Made-up records of which some tell of what is typed in the find bar: words of a language, not syllables. */
export function* toldRecords(
  incidents: number,
  options: { readonly analyst?: string } = {},
): Generator<StoredRecord<'incident' | 'source'>> {
  let n = 0
  for (const record of madeRecords(incidents, options)) {
    if (record.kind === 'source') {
      yield record
      continue
    }
    const told = n % EVERY === 0 ? titles[(n / EVERY) % titles.length] : undefined
    n += 1
    if (told === undefined) yield record
    else yield retold(record, told)
  }
}

function retold(
  { body, ...record }: StoredRecord<'incident'>,
  [title, name]: (typeof titles)[number],
): StoredRecord<'incident'> {
  const places = body.places.map((place) => ({ ...place, name }))
  return { ...record, body: { ...body, title: `${title}, ${record.reference}`, places } }
}

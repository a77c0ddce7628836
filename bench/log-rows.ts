import { deserialize, serialize } from 'node:v8'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'

export const benchLog: ImportProfileBody = {
  title: 'A log for the bench',
  note: '',
  log: { name: 'A log for the bench', publisher: 'Nobody', url: '', language: 'en', tlp: 'TLP:AMBER' },
  recognise: [],
  blanks: [],
  fields: [
    { to: 'key', columns: ['id'] },
    { to: 'title', template: '{title}', take: 'whole' },
  ],
}

/** Batches as they come from the process that mapped them: each is made of its bytes when it is asked for, and nobody holds it. */
export function packedRows(count: number): {
  readonly bytes: number
  readonly batches: () => Generator<readonly MappedRow[]>
} {
  const packed: Uint8Array[] = []
  let batch: MappedRow[] = []
  const pack = (): void => {
    packed.push(serialize(batch))
    batch = []
  }
  for (const row of logRows(count)) {
    batch.push(row)
    if (batch.length === 250) pack()
  }
  if (batch.length > 0) pack()
  const bytes = packed.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const batches = function* () {
    for (const one of packed) yield deserialize(one) as MappedRow[] // as it was packed
  }
  return { bytes, batches }
}

/** Rows of a log as a profile would have mapped them, each of about 2 KB and with three links; made as they are asked for. */
export function* logRows(count: number): Generator<MappedRow> {
  let row = 1
  let sources: BodyOf<'source'>[] = []
  for (const record of madeRecords(count)) {
    if (record.kind === 'source') {
      sources.push(record.body)
      continue
    }
    row += 1
    yield mapped(row, record.body, sources)
    sources = []
  }
}

function mapped(row: number, body: BodyOf<'incident'>, sources: readonly BodyOf<'source'>[]): MappedRow {
  const { title, language, summary, dates, places, attack, tlp } = body
  const links = sources.map(({ url }) => url)
  return {
    row,
    key: `R${row}`,
    cells: [
      ['id', `R${row}`],
      ['title', title],
      ['what is said', summary],
      ['day', dates[0]?.edtf ?? ''],
      ['place', places[0]?.name ?? ''],
      ['links', links.join(' ')],
      ['remark', body.assessment.slice(0, 120)],
    ],
    made: {
      title,
      language,
      summary,
      dates,
      places,
      attack,
      targets: [],
      casualties: body.casualties.map(
        ({ id: _id, sourceIds: _by, overlapsWith: _with, ...figure }) => figure,
      ),
      categories: body.categories.map(({ assertedBy: _by, assertedAt: _at, ...link }) => link),
      allegedPerpetrators: [],
      tlp,
      sources: sources.map(({ url, title: name }) => ({ url, title: name })),
    },
    problems: [],
    media: [],
  }
}

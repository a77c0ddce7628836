import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { newClaim } from '#shared/domain/source/defaults.ts'
import { incidentStatuses, verifications } from '../src/renderer/engine/filter-values.ts'
import { toldRecords } from './told-records.ts'

/** Logs that came in, each with the source that stands for it. */
const LOGS = 6

const tags = Array.from({ length: 40 }, (_, n) => `tag ${n + 1}`)

/**
 * Made-up records of which incidents differ in all that facets tell apart. Such a workspace cannot be saved by one analyst, whose
 * incidents are drafts; a projection takes them.
 */
export function* variedRecords(incidents: number): Generator<StoredRecord> {
  const random = seeded(7)
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(values.length * random() ** 2)]
  const logs: StoredRecord<'source'>[] = []
  for (const record of toldRecords(incidents)) {
    if (record.kind === 'source') {
      if (logs.length < LOGS) {
        logs.push(record)
        yield logImport(record, logs.length)
      }
      yield record
      continue
    }
    const { body } = record
    const log = random() < 0.5 ? pick(logs) : undefined
    yield {
      ...record,
      body: {
        ...body,
        status: pick(incidentStatuses) ?? body.status,
        tags: [...new Set(Array.from({ length: Math.floor(random() * 3) }, () => pick(tags) ?? ''))],
        verification: pick(verifications) ?? body.verification,
        claims:
          log === undefined ? body.claims : [...body.claims, newClaim(`${record.id}-log`, log.id, 'en')],
        casualties: body.casualties.map((figure) => ({
          ...figure,
          sourceIds: body.claims.slice(0, 1).map(({ sourceId }) => sourceId),
        })),
      },
    }
  }
}

/** Only what tells which source stands for the log. */
const logImport = ({ id, ...meta }: StoredRecord<'source'>, n: number): StoredRecord<'log-import'> => ({
  ...meta,
  kind: 'log-import',
  id: `00000005-0000-7000-8000-${String(n).padStart(12, '0')}`,
  body: { title: `Log ${n}`, sourceId: id } as BodyOf<'log-import'>, // the engine reads no more of it
})

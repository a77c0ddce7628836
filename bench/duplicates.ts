import { candidates } from '#shared/domain/duplicate/candidates.ts'
import { traceOf, type Trace } from '#shared/domain/duplicate/trace.ts'
import { tracedIncident } from '#shared/domain/duplicate/traced-incident.ts'
import { madeRecords } from '#shared/domain/testing/made-records.fixture.ts'
import { median, round, type Row } from './row.ts'

const [few, many] = [10_000, 100_000]
const runs = 3

/** All likely duplicates among incidents: how long for many, and how it grows from a tenth of them. */
export async function duplicates(): Promise<readonly Row[]> {
  const traces = madeTraces(many)
  const seconds = (count: number): number => {
    const some = traces.slice(0, count)
    return median(
      Array.from({ length: runs }, () => {
        const start = performance.now()
        candidates({ traces: some, count })
        return (performance.now() - start) / 1_000
      }),
    )
  }
  const ofFew = seconds(few)
  const ofMany = seconds(many)
  const reference = round((many / few) * ofFew)
  const ratio = round(ofMany / reference)
  return [
    {
      name: `likely duplicates among ${many.toLocaleString('en')} incidents`,
      value: round(ofMany),
      unit: 's',
      reference: { name: `ten times as long as ${few.toLocaleString('en')}`, value: reference },
      ratio,
      goal: '<= 10 s and <= 1.5x',
      meets: ofMany <= 10 && ratio <= 1.5,
      n: runs,
    },
  ]
}

function madeTraces(incidents: number): Trace[] {
  const urls = new Map<string, string>()
  const traces: Trace[] = []
  for (const record of madeRecords(incidents)) {
    if (record.kind === 'source') {
      urls.set(record.id, record.body.url)
      continue
    }
    const links = record.body.claims.flatMap(({ sourceId }) => urls.get(sourceId) ?? [])
    traces.push(traceOf(tracedIncident(record, { links, logs: [] })))
    urls.clear()
  }
  return traces
}

import { edtfBounds } from '#shared/domain/date/bounds.ts'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import { recordKinds, type RecordKind, type StoredRecord } from '#shared/domain/record/kinds.ts'

/** Highest number given for each prefix and year (`INC-2022`). Numbers only grow, so none is given twice. */
export class ReferenceCounters {
  readonly #highest: Map<string, number>

  constructor(highest: Iterable<readonly [series: string, number: number]> = []) {
    this.#highest = new Map(highest)
  }

  get highest(): readonly (readonly [series: string, number: number])[] {
    return [...this.#highest]
  }

  saw(reference: string): void {
    const [, series, number] = /^(.+)-(\d+)$/.exec(reference) ?? []
    if (series === undefined || number === undefined) return
    this.#highest.set(series, Math.max(this.#highest.get(series) ?? 0, Number(number)))
  }

  next(series: string): string {
    const number = (this.#highest.get(series) ?? 0) + 1
    this.#highest.set(series, number)
    return `${series}-${String(number).padStart(4, '0')}`
  }

  /** For a commit being prepared: what it takes is lost again if the commit fails. */
  copy(): ReferenceCounters {
    return new ReferenceCounters(this.#highest)
  }
}

type KindAndBody = { [K in RecordKind]: Pick<StoredRecord<K>, 'kind' | 'body'> }[RecordKind]

/** `INC-2022`: an incident counts in the year it may have begun, everything else in the year of recording. */
export function referenceSeries(record: KindAndBody, recordedAt: string): string {
  const year = record.kind === 'incident' ? firstYear(record.body.dates[0]?.edtf) : undefined
  return `${recordKinds[record.kind].prefix}-${year ?? recordedAt.slice(0, 4)}`
}

function firstYear(edtf: string | undefined): string | undefined {
  const parsed = parseEdtf(edtf ?? 'unknown')
  return parsed.ok ? edtfBounds(parsed.value).lower?.slice(0, 4) : undefined
}

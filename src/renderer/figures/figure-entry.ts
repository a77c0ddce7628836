import { z } from 'zod'
import { newFigure as newFigureBody } from '#shared/domain/casualty/defaults.ts'
import {
  figureRule,
  harm,
  noBuckets,
  population,
  type Buckets,
  type CasualtyFigure,
  type Harm,
} from '#shared/domain/casualty/schema.ts'
import { readInstant } from '#shared/domain/date/read-instant.ts'
import { rangeOf } from '#shared/domain/casualty/totals.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import { numberText, parseCount } from '../form/number-text.ts'

const text = z.string()

const bucketTexts = z.strictObject({
  women: text,
  men: text,
  girls: text,
  boys: text,
  childrenUnknown: text,
  adultsUnknown: text,
  unknown: text,
})

/** A figure as typed. `unknown` says that no number is known; `asOfUnknown` that the source gives no date for it. */
export const figureEntry = z.strictObject({
  id: recordId,
  harm,
  population,
  unknown: z.boolean(),
  min: text,
  max: text,
  best: text,
  confirmed: text,
  buckets: bucketTexts,
  asOfText: text,
  asOfUnknown: z.boolean(),
  asOfInstant: text.nullable(),
  scope: text,
  exclusions: text,
  ruleKind: figureRule,
  rule: text,
  sourceIds: z.array(recordId),
  overlapsWith: z.array(recordId),
})
export type FigureEntry = z.infer<typeof figureEntry>

/** Nothing is said of its number or its date yet: neither a figure nor that it is not known. */
export const newFigure = (id: string, kind: Harm): FigureEntry => ({
  ...toFigureEntry(newFigureBody(id, kind)),
  unknown: false,
  asOfUnknown: false,
})

export const toFigureEntry = (body: CasualtyFigure): FigureEntry => {
  const { asOf, buckets, min, max, best, confirmed, ...rest } = body
  const asOfUnknown = asOf.sourceText === 'unknown'
  return {
    ...rest,
    unknown: rangeOf(body) === null,
    min: numberText(min),
    max: numberText(max),
    best: numberText(best),
    confirmed: numberText(confirmed),
    buckets: {
      women: numberText(buckets.women),
      men: numberText(buckets.men),
      girls: numberText(buckets.girls),
      boys: numberText(buckets.boys),
      childrenUnknown: numberText(buckets.childrenUnknown),
      adultsUnknown: numberText(buckets.adultsUnknown),
      unknown: numberText(buckets.unknown),
    },
    asOfText: asOfUnknown ? '' : asOf.sourceText,
    asOfUnknown,
    asOfInstant: asOf.instant,
  }
}

/** One figure as the record has it; what is no number is NaN, so that the record's schema refuses it. */
export const toFigure = (entry: FigureEntry): CasualtyFigure => {
  const { unknown, min, max, best, confirmed, buckets, asOfText, asOfUnknown, asOfInstant, ...rest } = entry
  return {
    ...rest,
    min: unknown ? null : parseCount(min),
    max: unknown ? null : parseCount(max),
    best: unknown ? null : parseCount(best),
    confirmed: unknown ? null : parseCount(confirmed),
    buckets: unknown ? noBuckets : bucketCounts(buckets),
    asOf: { sourceText: asOfUnknown ? 'unknown' : asOfText, instant: instantOf(asOfInstant) },
  }
}

/** What is typed but no instant stays as it is, so that the record's schema refuses it. */
const instantOf = (typed: string | null): string | null =>
  typed === null || typed.trim() === '' ? null : (readInstant(typed) ?? typed)

const bucketCounts = (typed: FigureEntry['buckets']): Buckets => ({
  women: parseCount(typed.women),
  men: parseCount(typed.men),
  girls: parseCount(typed.girls),
  boys: parseCount(typed.boys),
  childrenUnknown: parseCount(typed.childrenUnknown),
  adultsUnknown: parseCount(typed.adultsUnknown),
  unknown: parseCount(typed.unknown),
})

import { z } from 'zod'
import { line } from '../text/schema.ts'
import { parseEdtf } from './edtf.ts'
import { isOffset, isZone } from './zone.ts'

/** EDTF level 1 (ISO 8601-2:2019) under the project's stricter grammar, or the explicit word `unknown`. */
export const edtfOrUnknown = z
  .string({ error: 'date.type' })
  .refine((text) => text === 'unknown' || parseEdtf(text).ok, 'date.edtf')

/** Local wall time `YYYY-MM-DDThh:mm`, without offset: the offset stands beside it. */
const localTime = z
  .string({ error: 'window.time' })
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'window.time')
  .refine((text) => parseEdtf(text.slice(0, 10)).ok, 'date.impossible')

/**
 * A window of clock times in which it happened, on the clock that the source used: `offset` from UTC (`+02:00`, `Z`)
 * and, where known, the IANA time zone. Start and end inclusive; both on the same offset.
 */
export const timeWindow = z
  .strictObject({
    start: localTime,
    end: localTime,
    offset: z.string({ error: 'window.offset' }).refine(isOffset, 'window.offset'),
    zone: z.string({ error: 'window.zone' }).refine((zone) => zone === '' || isZone(zone), 'window.zone'),
  })
  .refine(({ start, end }) => start <= end, { error: 'window.backwards', path: ['end'] })
export type TimeWindow = z.infer<typeof timeWindow>

/** When something happened, on what basis that is said, and the time of day where a source gives it. */
export const incidentDate = z.strictObject({
  edtf: edtfOrUnknown,
  basis: line(500),
  window: timeWindow.nullable(),
})
export type IncidentDate = z.infer<typeof incidentDate>

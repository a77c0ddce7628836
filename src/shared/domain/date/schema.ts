import { z } from 'zod'
import { line } from '../text/schema.ts'
import { parseEdtf } from './edtf.ts'

/** EDTF level 1 (ISO 8601-2:2019) under the project's stricter grammar, or the explicit word `unknown`. */
export const edtfOrUnknown = z
  .string({ error: 'date.type' })
  .refine((text) => text === 'unknown' || parseEdtf(text).ok, 'date.edtf')

/** When something happened, and on what basis that is said. */
export const incidentDate = z.strictObject({ edtf: edtfOrUnknown, basis: line(500) })

import { z } from 'zod'
import { consent } from '../consent/schema.ts'
import { edtfOrUnknown } from '../date/schema.ts'
import { tlp } from '../record/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'

/** A thing that is no file: a fragment, a phone, a paper. Where it is and who had it stands in its custody events. */
export const physicalItemBody = z.strictObject({
  title: requiredLine(300),
  description: prose(5_000),
  /** What is marked on it: serial number, evidence bag, label. */
  identifier: line(200),
  found: z.strictObject({ at: edtfOrUnknown, place: line(300), by: line(300) }),
  consent,
  tlp,
})
export type PhysicalItemBody = z.infer<typeof physicalItemBody>

import { z } from 'zod'
import { analystBody } from '../analyst/schema.ts'
import { line, requiredLine } from '../text/schema.ts'

/**
 * Somebody who worked elsewhere on records that were imported: a name beside what they graded, checked or decided. They open
 * nothing and sign nothing here, whatever key a file gives them: only records of the kind `analyst` do.
 */
export const outsideAnalystBody = z.strictObject({
  name: requiredLine(200),
  organisation: line(200),
  /** What they are called in the list of analysts that came with the records; empty where it did not list them. */
  reference: line(40),
  /** As that list says; null where they are only named. */
  listed: analystBody.pick({ role: true, active: true, publicKey: true }).nullable(),
})
export type OutsideAnalystBody = z.infer<typeof outsideAnalystBody>

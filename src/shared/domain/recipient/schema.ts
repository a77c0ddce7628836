import { bech32 } from '@scure/base'
import { z } from 'zod'
import { consentScope } from '../consent/schema.ts'
import { tlp } from '../record/schema.ts'
import { line, prose, requiredLine } from '../text/schema.ts'

const shape = /^age1[02-9ac-hj-np-z]{58}$/

/**
 * A public key of age for X25519, as `age-keygen` prints it. The post-quantum type is refused: the age of a recipient's
 * system may not read it.
 */
export const ageRecipient = z
  .string({ error: 'age.type' })
  .refine((key) => !key.startsWith('age1pq1'), { error: 'age.postQuantum', abort: true })
  .refine((key) => !shape.test(key) || bech32.decodeUnsafe(key, false) !== undefined, 'age.checksum')
  .refine((key) => shape.test(key), 'age.shape')

/** Who may be handed a dossier: known to the whole workspace, so that a key is entered once. */
export const recipientBody = z
  .strictObject({
    name: requiredLine(300),
    organisation: line(300),
    /** What a dossier is for at this recipient: consent must cover it. */
    purpose: consentScope,
    /** The strictest marking that the recipient may receive. */
    mayReceive: tlp,
    /** Any one of them opens what is locked to this recipient. */
    keys: z.array(ageRecipient).max(10),
    note: prose(2_000),
  })
  .refine(({ keys }) => new Set(keys).size === keys.length, { error: 'age.twice', path: ['keys'] })
export type RecipientBody = z.infer<typeof recipientBody>

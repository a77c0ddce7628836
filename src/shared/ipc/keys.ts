import { z } from 'zod'
import { passphraseIssue, typedPassphraseIssue } from '../domain/analyst/passphrase.ts'
import { lockAfterMinutes } from '../domain/analyst/lock-after.ts'
import { instant, recordId } from '../domain/record/schema.ts'
import { channel } from './channel.ts'

/** One that exists already. */
export const passphrase = heldTo(typedPassphraseIssue)

/** The rule for every new one: main says it again, in the vault. */
export const newPassphrase = heldTo(passphraseIssue)

function heldTo(issueOf: (text: string) => string | undefined) {
  return z.string().superRefine((text, context) => {
    const message = issueOf(text)
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })
}

const nothing = z.strictObject({})

const listedOrganisation = z.strictObject({
  id: recordId,
  name: z.string(),
  /** Its public key. */
  recipient: z.string(),
  addedAt: instant,
  /** Name of the analyst. */
  addedBy: z.string(),
})
export type ListedOrganisation = z.infer<typeof listedOrganisation>

/** What opens the workspace for whoever is at work. Each call derives keys, so few are let through. */
export const keyChannels = {
  'key:list': channel(
    'unlocked',
    nothing,
    z.strictObject({
      hasRecoveryKey: z.boolean(),
      lockAfterMinutes,
      organisations: z.array(listedOrganisation),
    }),
  ),
  /** A public key of age, as pasted; whoever has the secret to it opens the workspace from then on. */
  'key:add-organisation': channel(
    'writable',
    z.strictObject({
      name: z.string().max(400, 'text.tooLong'),
      recipient: z.string().max(4_000, 'text.tooLong'),
    }),
    nothing,
    { perSecond: 2 },
  ),
  'key:remove-organisation': channel('writable', z.strictObject({ id: recordId }), nothing, { perSecond: 2 }),
  /** The words of a new recovery key: it opens nothing before it is confirmed. */
  'key:begin-recovery': channel(
    'writable',
    /** Null in the session in which the workspace was made: then it was typed a moment ago. */
    z.strictObject({ passphrase: passphrase.nullable() }),
    z.strictObject({ words: z.array(z.string()), asked: z.array(z.int()) }),
    { perSecond: 2 },
  ),
  /** Saves the words that are being shown as a page to print; null when the person changed their mind. */
  'key:save-recovery-page': channel('writable', nothing, z.strictObject({ savedAs: z.string().nullable() }), {
    perSecond: 2,
  }),
  /** Deletes the page that was saved last. */
  'key:delete-recovery-page': channel('writable', nothing, nothing, { perSecond: 2 }),
  'key:confirm-recovery': channel(
    'writable',
    z.strictObject({ typed: z.array(z.string().max(40)).length(3) }),
    nothing,
    { perSecond: 5 },
  ),
  /** Destroys the key slots of everybody. `name` is that of the workspace, typed by hand. */
  'key:destroy': channel('writable', z.strictObject({ name: z.string().max(400) }), nothing, {
    perSecond: 2,
  }),
  /** Everybody has their own, a viewer too. */
  'key:set-lock-after': channel('unlocked', z.strictObject({ minutes: lockAfterMinutes }), nothing, {
    perSecond: 10,
  }),
} as const

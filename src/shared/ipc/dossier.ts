import { z } from 'zod'
import { channel } from './channel.ts'
import { exportFormat } from '../domain/hand-over/export-format.ts'
import { recall } from '../domain/hand-over/schema.ts'
import { ageRecipient } from '../domain/recipient/schema.ts'
import { newPassphrase } from './keys.ts'
import { recordId, tlp } from '../domain/record/schema.ts'
import { prose } from '../domain/text/schema.ts'
import { limitCode, limitGroup } from '../dossier/schema/limit.ts'

const jobId = z.string().regex(/^[0-9a-f]{32}$/)

/** One limit in the words that the dossier prints, with what it is true of. */
export const readinessLimit = z.strictObject({
  code: limitCode,
  text: z.string(),
  subjects: z.array(
    z.strictObject({
      kind: z.enum(['case', 'incident', 'evidence', 'physical-item', 'statistical-report', 'missing']),
      id: z.string(),
      reference: z.string(),
    }),
  ),
})

/** What the dossier would print as its limits, by what they are about, and how much would be left out of it. */
export const readiness = z.strictObject({
  groups: z.array(z.strictObject({ group: limitGroup, title: z.string(), limits: z.array(readinessLimit) })),
  /** What speaks against an incident of the case and is not on its list of disclosures. */
  candidates: z.array(
    z.strictObject({
      kind: z.enum(['claim', 'denial', 'relation', 'step', 'element']),
      /** Becomes the id of the entry in the list. */
      id: recordId,
      incidentId: recordId,
      reference: z.string(),
      evidenceId: recordId.nullable(),
      who: z.string(),
      says: z.string(),
    }),
  ),
  withheld: z.array(z.strictObject({ reference: z.string(), field: z.string(), reason: z.string() })),
})
export type Readiness = z.infer<typeof readiness>

/** Which incidents: those of a case, all there are, or just these. */
const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), caseId: recordId }),
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('incidents'), ids: z.array(recordId).min(1).max(25_000) }),
])

const entry = z.strictObject({ kind: z.string(), id: z.string(), rev: z.int() })
const count = z.int().min(0)

/** What would go out. Long lists are cut, and counted in full. */
const plan = z.strictObject({
  /** The version that it is, or would be. */
  number: z.int().min(1),
  /** When that version was frozen; null for one that an export would make. */
  frozenAt: z.string().nullable(),
  marking: tlp,
  incidents: count,
  evidence: count,
  /** How the records differ from those of the version before it, or of the one that it is; null where there is none. */
  since: z
    .strictObject({
      number: z.int().min(1),
      profile: z.string(),
      counts: z.strictObject({ added: count, gone: count, changed: count }),
      added: z.array(entry),
      gone: z.array(entry),
      changed: z.array(z.strictObject({ kind: z.string(), id: z.string(), from: z.int(), to: z.int() })),
    })
    .nullable(),
  withheld: readiness.shape.withheld,
  withheldCount: count,
})

/** What a file is locked with: keys of age, or one passphrase. */
const lock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recipients'), recipients: z.array(ageRecipient).min(1).max(20) }),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: newPassphrase }),
])

export const dossierChannels = {
  /** The check before an export, of the case as it is saved; of one recipient, or of all that the case names. */
  'dossier:readiness': channel(
    'unlocked',
    z.strictObject({ caseId: recordId, recipientId: recordId.nullable() }),
    readiness,
  ),
  /** Sets the pages that an export would write, and keeps them for the window until the next preview or the lock. */
  'dossier:preview': channel(
    'unlocked',
    z.strictObject({
      jobId,
      selection,
      profileId: z.string().min(1).max(60),
      recipientId: recordId.nullable(),
    }),
    z.strictObject({
      /** In order; `url` is of the app's own origin. */
      volumes: z.array(z.strictObject({ name: z.string(), url: z.string(), bytes: z.int() })).min(1),
      /** Written to PDF/A-3a. */
      archive: z.boolean(),
      marking: tlp,
    }),
    { maxBytes: 4_194_304 },
  ),
  /** The preview was closed: main need not keep it. */
  'dossier:end-preview': channel('unlocked', z.strictObject({}), z.strictObject({})),
  /** What an export would hand out now. Nothing is entered. */
  'dossier:plan': channel(
    'unlocked',
    z.strictObject({
      selection,
      profileId: z.string().min(1).max(60),
      recipientId: recordId.nullable(),
    }),
    plan,
    { maxBytes: 4_194_304 },
  ),
  'dossier:export': channel(
    'exporting',
    z.strictObject({
      jobId,
      selection,
      /** A built-in profile by its name, or a stored one by its record id. */
      profileId: z.string().min(1).max(60),
      format: exportFormat,
      /** One of the case's recipients, by the id it has there, or one of the workspace. */
      recipientId: recordId.nullable(),
      /** Null leaves the file open to whoever has it. */
      lock: lock.nullable(),
      /** The person was told that this version was recalled, and hands it out all the same. */
      evenIfRecalled: z.boolean(),
      note: prose(2_000),
    }),
    /** Null when the person changed their mind. */
    z.strictObject({
      saved: z
        .strictObject({
          savedAs: z.string(),
          sha256: z.string(),
          bytes: z.int(),
          version: z.int().nullable(),
          marking: tlp,
        })
        .nullable(),
    }),
    { maxBytes: 4_194_304 },
  ),
  /** Calls back what a hand-over gave out. */
  'dossier:recall': channel(
    'writable',
    z.strictObject({ handOverId: recordId, reason: recall.shape.reason, told: recall.shape.told }),
    z.strictObject({}),
  ),
  /** One page about a hand-over that giver and receiver sign. Null when the person changed their mind. */
  'dossier:save-receipt': channel(
    'exporting',
    z.strictObject({ handOverId: recordId }),
    z.strictObject({ savedAs: z.string().nullable() }),
  ),
} as const

import { z } from 'zod'
import { channel } from './channel.ts'
import { commitAnswer, commitRequest, feedPage, journalHead, recordVersion, storedPerson } from './records.ts'
import { analystBody } from '../domain/analyst/schema.ts'
import { activityChannels } from './activity.ts'
import { backupChannels } from './backups.ts'
import { analystChannels } from './analysts.ts'
import { bulkChannels } from './bulk.ts'
import { vaultMode } from '../journal/damage.ts'
import { committableKinds } from '../domain/record/kinds.ts'
import { line, requiredLine } from '../domain/text/schema.ts'
import { instant, recordId } from '../domain/record/schema.ts'
import { personLine } from './persons.ts'
import { evidenceChannels } from './evidence.ts'
import { fileToken, jobId, nothing, workspaceFolder } from './parts.ts'
import { keyChannels, newPassphrase, passphrase } from './keys.ts'
import { dossierChannels } from './dossier.ts'
import { integrityChannels } from './integrity.ts'
import { reviewChannels } from './review.ts'
import { readsideReport, standingAt } from './readside.ts'
import { importChannels } from './imports.ts'
import { logChannels } from './logs.ts'
import { mapChannels } from './maps.ts'
import { mediaChannels } from './media.ts'
import { statementChannels } from './statements.ts'
import { tableChannels } from './table.ts'
import { timeStampChannels } from './time-stamps.ts'
import { verifyChannels } from './verify.ts'

export const sessionState = z.strictObject({
  stage: z.enum(['start', 'locked', 'unlocked']),
  host: z.strictObject({
    kind: z.enum(['electron', 'chromium']),
    version: z.string(),
    canPickFolder: z.boolean(),
  }),
  appVersion: z.string(),
  /** Folder name of the open workspace; null at the start screen. */
  workspace: z.string().nullable(),
  /** Who is at work; a viewer may look, and neither change nor export. */
  analyst: z.strictObject({ id: recordId, name: z.string(), role: analystBody.shape.role }).nullable(),
  /** Bytes that are left on the disk of the open workspace, when they are few; null otherwise. */
  spaceLeft: z.number().min(0).nullable(),
  /** Whether anything can be written into the open workspace, and if not why; null while none is unlocked. */
  mode: vaultMode.nullable(),
  /** Whether the workspace was made a moment ago, in this session. */
  isNew: z.boolean(),
  /** Whether the start screen was gone to in order to restore a backup. */
  toRestore: z.boolean(),
  /**
   * What opening the workspace found amiss and dealt with. `count` is in bytes for a tail, else in items; `places` are
   * whole paths outside the workspace, where something still lies.
   */
  notices: z.array(
    z.strictObject({
      kind: z.enum([
        'header-copy-restored',
        'tail-moved',
        'drafts-set-aside',
        'preferences-unreadable',
        'not-entered',
        'passphrase-unchanged',
        'evidence-missing',
        'left-outside',
      ]),
      count: z.int().min(0),
      places: z.array(z.string()),
    }),
  ),
})
export type SessionState = z.infer<typeof sessionState>

/** The one map of everything the window may ask of main. Handlers, preload and client are derived from it. */
export const contract = {
  'session:state': channel('always', nothing, sessionState),
  'session:unlock': channel('locked', z.strictObject({ passphrase }), nothing, { perSecond: 2 }),
  /** Opens with the words of a recovery key and puts a new passphrase in place of the forgotten one. */
  'session:recover': channel(
    'locked',
    z.strictObject({
      words: z.string().min(1, 'text.required').max(1_000, 'text.tooLong'),
      passphrase: newPassphrase,
    }),
    nothing,
    { perSecond: 2 },
  ),
  /** Opens with the secret key of an organisation, as a new analyst. */
  'session:join': channel(
    'locked',
    z.strictObject({
      key: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pasted'), text: z.string().max(10_000, 'text.tooLong') }),
        z.strictObject({ kind: z.literal('file'), token: fileToken }),
      ]),
      name: requiredLine(200),
      organisation: line(200),
      passphrase: newPassphrase,
    }),
    nothing,
    { perSecond: 2 },
  ),
  'session:lock': channel('unlocked', nothing, nothing),
  /** Somebody is at the window: it does not lock yet. */
  'session:active': channel('unlocked', nothing, nothing, { perSecond: 5 }),
  /** Looks no longer for what an interrupted session left outside the workspace. */
  'session:forget-left': channel('writable', nothing, nothing),
  'session:quit': channel('always', nothing, nothing),

  'workspace:list': channel(
    'start',
    nothing,
    z.strictObject({
      home: z.string(),
      workspaces: z.array(z.strictObject({ name: z.string(), createdAt: instant.nullable() })),
    }),
  ),
  'workspace:pick-folder': channel(
    'always',
    nothing,
    z.strictObject({ token: fileToken.nullable(), label: z.string() }),
  ),
  'workspace:create': channel(
    'start',
    z.strictObject({
      folder: workspaceFolder,
      analystName: requiredLine(200),
      organisation: line(200),
      passphrase: newPassphrase,
      sample: z.boolean(),
    }),
    nothing,
    { perSecond: 5 },
  ),
  'workspace:open': channel('start', z.strictObject({ folder: workspaceFolder }), nothing),
  /** Leads to the start screen, or to restoring a backup there. */
  'workspace:close': channel('always', z.strictObject({ toRestore: z.boolean() }), nothing),

  ...backupChannels,

  ...analystChannels,
  ...keyChannels,
  ...reviewChannels,

  'journal:commit': channel('writable', commitRequest, commitAnswer, { maxBytes: 4_194_304 }),
  'journal:read': channel(
    'unlocked',
    z.strictObject({ after: z.int().min(-1), limit: z.int().min(1).max(1_000) }),
    feedPage,
    {
      perSecond: 500,
    },
  ),
  'journal:history': channel('unlocked', z.strictObject({ id: recordId }), z.array(recordVersion)),

  ...bulkChannels,
  ...activityChannels,

  'engine:attach': channel(
    'unlocked',
    nothing,
    z.strictObject({ key: z.string(), workspaceId: recordId, head: journalHead }),
  ),
  'engine:compare': channel('unlocked', standingAt, z.strictObject({ agrees: z.boolean() })),
  'engine:report': channel('unlocked', readsideReport, nothing),
  /** The browser can neither open nor delete its database: main has to take the profile away. */
  'engine:unusable': channel('unlocked', nothing, nothing),

  /** Of a person only the code name. */
  'draft:list': channel('unlocked', nothing, z.array(keptDraft())),
  'draft:keep': channel('writable', unfinishedDraft(), z.strictObject({ keptAt: instant }), {
    maxBytes: 4_194_304,
  }),
  'draft:drop': channel('writable', z.strictObject({ id: recordId }), nothing),

  /** Those whom the analyst at work may see, by code name. */
  'person:list': channel('unlocked', nothing, z.array(personLine)),
  /** Who a code name stands for, with what was typed about them and not saved. Each reading stands in the journal. */
  'person:read': channel(
    'writable',
    z.strictObject({ id: recordId }),
    z.strictObject({ record: storedPerson.nullable(), kept: keptDraft().nullable() }),
  ),

  ...evidenceChannels,
  ...mapChannels,

  ...dossierChannels,

  ...integrityChannels,

  ...tableChannels,
  ...timeStampChannels,
  ...verifyChannels,

  ...importChannels,
  ...logChannels,
  ...mediaChannels,
  ...statementChannels,

  'job:cancel': channel('always', z.strictObject({ jobId }), nothing),
} as const

/** A draft is unfinished by nature: its body is kept as typed, only its size is limited. */
function unfinishedDraft() {
  return z.strictObject({
    kind: z.enum(committableKinds),
    id: recordId,
    baseRev: z.int().min(1).nullable(),
    body: z.record(z.string(), z.json()),
  })
}

function keptDraft() {
  return z.strictObject({ keptAt: instant, draft: unfinishedDraft() })
}

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type Request<C extends ChannelName> = z.input<Contract[C]['request']>
export type Response<C extends ChannelName> = z.output<Contract[C]['response']>
export type UnfinishedDraft = Request<'draft:keep'>
export const channelNames = Object.keys(contract) as ChannelName[] // the map is closed: its keys are the names

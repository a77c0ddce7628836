import { z } from 'zod'
import { custodyEventType, type CustodyEvent } from '../../domain/custody/schema.ts'
import { isRecordKind, recordKinds, type RecordKind } from '../../domain/record/kinds.ts'
import { logBody, type JournalEntry, type LogBody } from '../entry.ts'

/** What an entry tells of, as one word of a closed list. `unknown`: of a later version of the format. */
export type Happening =
  | `record.${RecordKind}.${'created' | 'changed'}`
  | `custody.${CustodyEvent['type']}`
  | `log.${LogBody['event']}`
  | 'unknown'

const recordKindNames = Object.keys(recordKinds) as RecordKind[] // the map is closed: its keys are the kinds

/** Every happening that there can be, read out of the schemas of records, custody and log. */
export const happenings: readonly Happening[] = [
  ...recordKindNames.flatMap((kind) => [`record.${kind}.created`, `record.${kind}.changed`] as const),
  ...custodyEventType.options.map((type) => `custody.${type}` as const),
  ...logBody.options.map(({ shape }) => `log.${shape.event.value}` as const),
  'unknown',
]

export const happening = z.enum(happenings as readonly [Happening, ...Happening[]]) // three lists, none empty

const revised = z.looseObject({ rev: z.int().min(1) })
const custody = z.looseObject({ type: custodyEventType })
const logged = z.looseObject({ event: z.string() })

/** What an entry with this body tells of. */
export function happeningOf(
  { type, subject }: Pick<JournalEntry, 'type' | 'subject'>,
  body: unknown,
): Happening {
  switch (type) {
    case 'record.put': {
      const rev = revised.safeParse(body).data?.rev
      if (!isRecordKind(subject.kind) || rev === undefined) return 'unknown'
      return `record.${subject.kind}.${rev === 1 ? 'created' : 'changed'}`
    }
    case 'custody.event':
      return known(`custody.${custody.safeParse(body).data?.type}`)
    case 'log':
      return known(`log.${logged.safeParse(body).data?.event}`)
  }
}

const known = (name: string): Happening => happening.safeParse(name).data ?? 'unknown'

export const happeningGroups = [
  'records',
  'custody',
  'out',
  'reading',
  'keys',
  'backups',
  'stamps',
  'journal',
] as const
export type HappeningGroup = (typeof happeningGroups)[number]

/** Under which heading people look for it. */
export function groupOf(one: Happening): HappeningGroup {
  switch (one) {
    case 'record.dossier-version.created':
    case 'record.dossier-version.changed':
    case 'record.hand-over.created':
    case 'record.hand-over.changed':
    case 'custody.replication':
    case 'custody.dissemination':
    case 'log.table-saved':
    case 'log.profile-saved':
    case 'log.dossier-exported':
    case 'log.activity-exported':
      return 'out'
    case 'log.bulk-changed':
      return 'records'
    case 'log.person-read':
      return 'reading'
    case 'log.key-change-begun':
    case 'log.key-change-ended':
    case 'log.joined-by-organisation':
    case 'record.analyst.created':
    case 'record.analyst.changed':
      return 'keys'
    case 'log.backed-up':
    case 'log.backup-checked':
    case 'log.restored':
      return 'backups'
    case 'log.time-stamp-requested':
    case 'log.time-stamp-received':
      return 'stamps'
    default:
      return one.startsWith('record.') ? 'records' : one.startsWith('custody.') ? 'custody' : 'journal'
  }
}

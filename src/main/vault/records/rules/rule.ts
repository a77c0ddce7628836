import type { BodyOf, RecordKind, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Issue } from '#shared/lib/result.ts'
import type { OwnWords } from '../own-words.ts'

/** What a rule may look at: the version to be saved, what stands, who saves, and every other record. */
export interface RuleContext {
  /** What stands now; null for a new record. */
  readonly current: StoredRecord | null
  readonly actor: string
  /** The actor's reason for the change; '' when none was given. */
  readonly reason: string
  readonly now: string
  /** A record as it will be after this commit; undefined when there is none of that kind. */
  readonly record: <K extends RecordKind>(kind: K, id: string) => Promise<BodyOf<K> | undefined>
  /** Every record of a kind as it will be after this commit. */
  readonly all: <K extends RecordKind>(kind: K) => Promise<readonly KnownBody<K>[]>
  /** Every version of a record so far, oldest first. */
  readonly versions: (id: string) => Promise<readonly StoredRecord[]>
}

export interface KnownBody<K extends RecordKind> {
  readonly id: string
  readonly body: BodyOf<K>
}

export type DraftOf<K extends RecordDraft['kind']> = Extract<RecordDraft, { kind: K }>

/** The place of an issue with the reason of the save, which stands beside the records and in none of them. */
export const reasonPlace: Issue['path'] = ['reason']

/** What the actor writes beside the record, where they give a reason. */
export const reasonWords = ({ reason }: Pick<RuleContext, 'reason'>): readonly OwnWords[] =>
  reason === '' ? [] : [{ path: reasonPlace, text: reason }]

/**
 * A rule that one record cannot keep by itself: about its earlier versions, other records, or who saves. Issues have
 * paths from the body down; a broken one refuses the whole commit.
 */
export type RecordRule<K extends RecordDraft['kind']> = (
  draft: DraftOf<K>,
  context: RuleContext,
) => readonly Issue[] | Promise<readonly Issue[]>

/*
 * Owns the rules of a save: what is refused, what is stale, what is left alone because nothing changed, and
 * what the vault adds to a body. Reads the journal through what it is handed; writes nothing.
 */
import { z } from 'zod'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { line } from '#shared/domain/text/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'
import {
  committableKinds,
  recordKinds,
  type BodyOf,
  type RecordKind,
  type StoredRecord,
} from '#shared/domain/record/kinds.ts'
import type { CommitRequest, RecordDraft } from '#shared/ipc/records.ts'
import type { Issue } from '#shared/lib/result.ts'
import { refuse } from '../storage/refusal.ts'
import { issuesOf } from './issues.ts'
import { mentionsOf } from './mentions.ts'
import { refuseIfHidden } from './hidden.ts'
import type { RecordIndex } from './record-index.ts'
import { referenceSeries } from './reference.ts'
import { brokenRules } from './rules/all-rules.ts'
import { reasonPlace, type KnownBody, type RuleContext } from './rules/rule.ts'

export interface CommitContext {
  readonly index: RecordIndex
  readonly current: (id: string) => Promise<StoredRecord>
  readonly versions: (id: string) => Promise<readonly StoredRecord[]>
  readonly actor: string
  readonly now: string
}

export type PreparedCommit =
  | { readonly kind: 'stale'; readonly current: StoredRecord }
  | {
      readonly kind: 'ready'
      /** One for each draft, in its order; `isNew` is false where the body did not change. */
      readonly records: readonly { readonly record: StoredRecord; readonly isNew: boolean }[]
      readonly reason: string | undefined
    }

const draftShape = z.object({
  kind: z.enum(committableKinds),
  id: recordId,
  baseRev: z.int().min(1).nullable(),
})
const reasonShape = line(500).optional()

/** Refuses 'invalid' with every issue found, 'not-found' when a record to be changed does not exist. */
export async function prepareCommit(request: CommitRequest, context: CommitContext): Promise<PreparedCommit> {
  const reason = reasonShape.safeParse(request.reason)
  const drafts = request.records.map(validDraft)
  const issues = [
    ...(reason.success ? [] : issuesOf(reason.error, ['reason'])),
    ...drafts.flatMap((draft) => draft.issues),
    ...identityIssues(request, context.index),
  ]
  if (issues.length === 0) issues.push(...(await danglingMentions(request.records, context)))
  refuseIfAny(issues)
  return stamp(
    drafts.flatMap((draft) => draft.draft ?? []),
    reason.data === '' ? undefined : reason.data,
    context,
  )
}

function refuseIfAny(issues: readonly Issue[]): void {
  if (issues.length > 0)
    refuse('invalid', 'Something in this record cannot be saved. Nothing was written.', { issues })
}

function validDraft(draft: RecordDraft, index: number): { draft?: RecordDraft; issues: readonly Issue[] } {
  const shape = draftShape.safeParse(draft)
  if (!shape.success) return { issues: issuesOf(shape.error, ['records', index]) }
  const body = recordKinds[shape.data.kind].body.safeParse(draft.body)
  if (!body.success) return { issues: issuesOf(body.error, ['records', index, 'body']) }
  // The schema of this very kind gave the body; the compiler cannot follow that through the lookup.
  return { draft: { ...shape.data, body: body.data } as RecordDraft, issues: [] }
}

function identityIssues(request: CommitRequest, index: RecordIndex): readonly Issue[] {
  const seen = new Set<string>()
  return request.records.flatMap((draft, at) => {
    const known = index.get(draft.id)
    const twice = seen.has(draft.id)
    seen.add(draft.id)
    if (twice) return [{ path: ['records', at, 'id'], key: 'id.twice' }]
    return known && known.kind !== draft.kind ? [{ path: ['records', at, 'id'], key: 'id.otherKind' }] : []
  })
}

async function danglingMentions(
  drafts: readonly RecordDraft[],
  { index, current }: CommitContext,
): Promise<readonly Issue[]> {
  const inRequest = new Map<string, RecordKind>(drafts.map((draft) => [draft.id, draft.kind]))
  const kindOf = (id: string) => index.get(id)?.kind ?? inRequest.get(id)
  const issues: Issue[] = []
  for (const [at, draft] of drafts.entries()) {
    const missing = mentionsOf(draft).filter(({ id, kinds }) => !kinds.some((kind) => kind === kindOf(id)))
    if (missing.length === 0) continue
    // A record that was imported may name what stayed where it comes from, and can be written on all the same.
    const stood = index.get(draft.id) === undefined ? [] : mentionsOf(await current(draft.id))
    const known = new Set(stood.map(({ id }) => id))
    for (const { id, path } of missing)
      if (!known.has(id)) issues.push({ path: ['records', at, 'body', ...path], key: 'reference.missing' })
  }
  return issues
}

async function stamp(
  drafts: readonly RecordDraft[],
  reason: string | undefined,
  context: CommitContext,
): Promise<PreparedCommit> {
  const references = context.index.references.copy()
  const records: { record: StoredRecord; isNew: boolean }[] = []
  const issues: Issue[] = []
  const known = recordsAfter(drafts, context)
  for (const [at, draft] of drafts.entries()) {
    if (context.index.get(draft.id) === undefined) {
      if (draft.baseRev !== null)
        refuse('not-found', 'The record to be changed is not in this workspace. Nothing was written.')
      const reference = references.next(referenceSeries(draft, context.now))
      records.push({ record: firstVersion(draft, reference, context), isNew: true })
      issues.push(...(await issuesAt(at, draft, rulesContext(known, null, reason, context))))
      continue
    }
    const current = await context.current(draft.id)
    refuseIfHidden(current, context.actor) // before "stale", which answers with the record itself
    if (draft.baseRev !== current.rev) return { kind: 'stale', current }
    const unchanged = reason === undefined && canonicalJson(draft.body) === canonicalJson(current.body)
    records.push(
      unchanged
        ? { record: current, isNew: false }
        : { record: nextVersion(current, draft, context), isNew: true },
    )
    if (!unchanged) issues.push(...(await issuesAt(at, draft, rulesContext(known, current, reason, context))))
  }
  refuseIfAny(issues)
  return { kind: 'ready', records, reason }
}

async function issuesAt(at: number, draft: RecordDraft, context: RuleContext): Promise<readonly Issue[]> {
  const broken = await brokenRules(draft, context)
  return broken.map((issue) => ({
    ...issue,
    path: issue.path === reasonPlace ? issue.path : ['records', at, 'body', ...issue.path],
  }))
}

export type RecordsAfter = Pick<RuleContext, 'record' | 'all'>

/** The records as they will be after this commit: its drafts in place of what they replace. Each kind is read once. */
export function recordsAfter(drafts: readonly RecordDraft[], context: CommitContext): RecordsAfter {
  const record: RecordsAfter['record'] = async (kind, id) => {
    const draft = drafts.find((one) => one.id === id)
    if (draft !== undefined) return draft.kind === kind ? (draft.body as BodyOf<typeof kind>) : undefined // the same kind, so its body
    if (context.index.get(id)?.kind !== kind) return undefined
    return (await context.current(id)).body as BodyOf<typeof kind> // the index has just said that it is of this kind
  }
  const read = async <K extends RecordKind>(kind: K): Promise<readonly KnownBody<K>[]> => {
    const fresh = drafts.filter((draft) => draft.kind === kind).map(({ id }) => id)
    const known: KnownBody<K>[] = []
    for (const id of new Set([...context.index.idsOf(kind), ...fresh])) {
      const body = await record(kind, id)
      if (body !== undefined) known.push({ id, body })
    }
    return known
  }
  const kinds = new Map<RecordKind, Promise<readonly KnownBody<RecordKind>[]>>()
  const all = <K extends RecordKind>(kind: K): Promise<readonly KnownBody<K>[]> => {
    const asked = kinds.get(kind) ?? read(kind)
    kinds.set(kind, asked)
    return asked
  }
  return { record, all }
}

export const rulesContext = (
  known: RecordsAfter,
  current: StoredRecord | null,
  reason: string | undefined,
  { actor, now, versions }: CommitContext,
): RuleContext => ({ ...known, current, actor, reason: reason ?? '', now, versions })

/** Also used by the vault for the kinds that no window may commit. */
export function firstVersion<K extends RecordKind>(
  draft: { readonly kind: K; readonly id: string; readonly body: StoredRecord<K>['body'] },
  reference: string,
  { now, actor }: Pick<CommitContext, 'now' | 'actor'>,
): StoredRecord<K> {
  const record = {
    id: draft.id,
    rev: 1,
    reference,
    schemaVersion: recordKinds[draft.kind].schemaVersion,
    createdAt: now,
    createdBy: actor,
    changedAt: now,
    changedBy: actor,
    kind: draft.kind,
    body: draft.body,
  }
  return record as StoredRecord<K> // kind and body come from one draft, so they belong together
}

/** Likewise. The draft's kind is the current record's. */
export const nextVersion = <K extends RecordKind>(
  current: StoredRecord<K>,
  draft: { readonly kind: K; readonly body: StoredRecord<K>['body'] },
  { now, actor }: Pick<CommitContext, 'now' | 'actor'>,
): StoredRecord<K> => ({
  ...current,
  rev: current.rev + 1,
  schemaVersion: recordKinds[draft.kind].schemaVersion,
  changedAt: now,
  changedBy: actor,
  body: draft.body,
})

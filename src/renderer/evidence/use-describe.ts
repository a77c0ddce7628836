import { useState } from 'react'
import { sameCollection } from '#shared/domain/evidence/collection.ts'
import { evidenceDescription, type EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Failure, Issue } from '#shared/lib/result.ts'
import type { FieldIssues } from '../form/field-issues-context.ts'
import { useFocusOnWrong } from '../form/use-focus-on-wrong.ts'
import { bridge } from '../platform/bridge.ts'
import { collectionForm, collectionIn, collectionIssues } from './collection-form.ts'

type Item = StoredRecord<'evidence'>

/** The description of an item in a form: as typed, checked, and saved on the revision it began from. */
export function useDescribe(record: Item, onSaved: () => void) {
  const [body, setBody] = useState<EvidenceDescription>(() => descriptionOf(record.body))
  const [collected, setCollected] = useState(() => collectionForm(record.body.collected))
  const [baseRev] = useState(record.rev)
  const [reason, setReason] = useState('')
  const [saving, setSaving] = useState(false)
  const [issues, setIssues] = useState<FieldIssues>(new Map())
  const { root, focusWrong } = useFocusOnWrong(issues)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [stale, setStale] = useState<Item | null>(null)

  const description = { ...body, collected: collectionIn(collected) }

  const saveOn = async (rev: number) => {
    setStale(null)
    setFailure(null)
    const checked = evidenceDescription.safeParse(description)
    // JSON has no symbol keys.
    const found = checked.error?.issues.map(({ path, message }) => ({
      path: path as Issue['path'],
      key: message,
    }))
    // What was said before there was such a check stays as it was said.
    const ofCollection: FieldIssues = sameCollection(description.collected, record.body.collected)
      ? new Map()
      : collectionIssues(collected, new Date().toISOString())
    setIssues(new Map([...byField(found ?? []), ...ofCollection]))
    if (!checked.success || ofCollection.size > 0) return focusWrong()
    setSaving(true)
    const answer = await bridge.evidence.describe({
      evidenceId: record.id,
      baseRev: rev,
      description: checked.data,
      reason: reason.trim(),
    })
    setSaving(false)
    if (!answer.ok) {
      const { issues: told = [] } = answer.failure
      setIssues(byField(told.map((issue) => ({ ...issue, path: withoutRoot(issue.path) }))))
      setFailure(answer.failure)
      focusWrong()
    } else if (answer.value.kind === 'stale') setStale(answer.value.current)
    else onSaved()
  }

  return {
    root,
    body: description,
    collected,
    setCollected,
    reason,
    setReason,
    saving,
    issues,
    failure,
    stale,
    change: (part: Partial<EvidenceDescription>) => setBody((now) => ({ ...now, ...part })),
    save: () => saveOn(baseRev),
    saveOn,
    goOn: () => setStale(null),
  }
}

/** Main names the fields of the description from the request down; the reason stands beside it. */
const withoutRoot = (path: Issue['path']): Issue['path'] => (path[0] === 'description' ? path.slice(1) : path)

const byField = (issues: readonly Issue[]): FieldIssues =>
  new Map(issues.map((issue) => [issue.path.join('.'), issue]))

function descriptionOf({ title, collected, consent, graphic, tlp, retentionHold, note }: Item['body']) {
  return { title, collected, consent, graphic, tlp, retentionHold, note }
}

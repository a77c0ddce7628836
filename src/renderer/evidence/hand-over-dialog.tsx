import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { transfer as transferSchema } from '#shared/domain/custody/schema.ts'
import type { Failure } from '#shared/lib/result.ts'
import { DateField } from '../form/date-field.tsx'
import { edtfOf, type DateText } from '../form/date-text.ts'
import { FieldIssuesContext, type FieldIssues } from '../form/field-issues-context.ts'
import fieldStyles from '../form/fields.module.css'
import { useFocusOnWrong } from '../form/use-focus-on-wrong.ts'
import { WordsField } from '../form/words-field.tsx'
import { bridge } from '../platform/bridge.ts'
import { DialogEnd } from '../ui/dialog-end.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import type { CustodyEventView } from './use-custody.ts'

export interface HandOverDialogProps {
  readonly itemId: string
  readonly reference: string
  /** What happened so far: the next hand-over begins where the last one ended. */
  readonly events: readonly CustodyEventView[]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Records that an item changed hands. Says at once when the seal is another than the one it last left with. */
export function HandOverDialog({ itemId, reference, events, onDone, onClose }: HandOverDialogProps) {
  const { t } = useTranslation()
  const last = events.findLast(({ transfer }) => transfer !== null)?.transfer ?? null
  const [typed, setTyped] = useState({
    from: last?.to ?? '',
    to: '',
    place: '',
    seal: last?.seal ?? '',
    note: '',
  })
  const [on, setOn] = useState<DateText>({ text: '', unknown: false })
  const [issues, setIssues] = useState<FieldIssues>(new Map())
  const { root, focusWrong } = useFocusOnWrong(issues)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)
  const otherSeal = last !== null && last.seal.trim() !== typed.seal.trim() && last.seal !== ''

  const save = async () => {
    const { note, ...given } = typed
    const checked = transferSchema.safeParse({ ...given, on: edtfOf(on) })
    setIssues(new Map(checked.error?.issues.map(({ path, message }) => [path.join('.'), { key: message }])))
    setFailure(null)
    if (!checked.success) return focusWrong()
    setSaving(true)
    const answer = await bridge.evidence.handOver({ itemId, ...checked.data, note })
    setSaving(false)
    if (answer.ok) onDone()
    else setFailure(answer.failure)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('custody.handOver.title', { reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <FieldIssuesContext value={issues}>
        <div className={fieldStyles.stack} ref={root}>
          {(['from', 'to', 'place', 'seal'] as const).map((part) => (
            <WordsField
              key={part}
              field={part}
              data-autofocus={part === (last === null ? 'from' : 'to') ? true : undefined}
              label={t(`custody.handOver.${part}`)}
              value={typed[part]}
              onChange={(words) => setTyped({ ...typed, [part]: words })}
            />
          ))}
          {otherSeal && <Notice tone="warn">{t('custody.handOver.otherSeal', { seal: last.seal })}</Notice>}
          <DateField field="on" label={t('custody.handOver.on')} value={on} onChange={setOn} />
          <WordsField
            field="note"
            label={t('custody.handOver.note')}
            value={typed.note}
            onChange={(note) => setTyped({ ...typed, note })}
          />
          {failure !== null && <FailureNotice failure={failure} />}
        </div>
      </FieldIssuesContext>
      <DialogEnd>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="filled" loading={saving} onClick={() => void save()}>
          {t('custody.handOver.save')}
        </Button>
      </DialogEnd>
    </Modal>
  )
}

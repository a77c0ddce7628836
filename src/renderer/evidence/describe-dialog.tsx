import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { evidenceDescription } from '#shared/domain/evidence/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { ChoiceField } from '../form/choice-field.tsx'
import { FieldIssuesContext } from '../form/field-issues-context.ts'
import fieldStyles from '../form/fields.module.css'
import { PassageField } from '../form/passage-field.tsx'
import { WordsField } from '../form/words-field.tsx'
import { DialogEnd } from '../ui/dialog-end.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { StaleDialog } from '../ui/stale-dialog.tsx'
import { CollectionFields } from './collection-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { useDescribe } from './use-describe.ts'

export interface DescribeDialogProps {
  readonly record: StoredRecord<'evidence'>
  readonly onClose: () => void
}

const graphicLevels = evidenceDescription.shape.graphic.options

/** What an analyst may say of an item. What was fixed when it came in has no field here. */
export function DescribeDialog({ record, onClose }: DescribeDialogProps) {
  const { t } = useTranslation()
  const { root, ...form } = useDescribe(record, onClose)
  const { body, change, issues } = form
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('custody.describe.title', { reference: record.reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <FieldIssuesContext value={issues}>
        <div className={fieldStyles.stack} ref={root}>
          <WordsField
            field="title"
            data-autofocus
            label={t('custody.describe.name')}
            value={body.title}
            onChange={(title) => change({ title })}
          />
          <ChoiceField
            field="graphic"
            label={t('custody.describe.graphic')}
            value={body.graphic}
            values={graphicLevels}
            words={(value) => t(`custody.graphic.${value}`)}
            onChange={(graphic) => change({ graphic })}
          />
          <fieldset className={fieldStyles.group}>
            <legend className={fieldStyles.legend}>{t('custody.describe.collected')}</legend>
            <CollectionFields value={form.collected} onChange={form.setCollected} />
          </fieldset>
          <ConsentFields value={body.consent} onChange={(consent) => change({ consent })} />
          <div className={fieldStyles.halves}>
            <ChoiceField
              field="tlp"
              label={t('custody.describe.tlp')}
              value={body.tlp}
              values={tlp.options}
              words={(value) => t(`terms.tlp.${value}`)}
              onChange={(label) => change({ tlp: label })}
            />
            <WordsField
              field="retentionHold"
              label={t('custody.describe.hold')}
              description={t('custody.describe.holdHint')}
              value={body.retentionHold}
              onChange={(retentionHold) => change({ retentionHold })}
            />
          </div>
          <PassageField
            field="note"
            label={t('custody.describe.note')}
            value={body.note}
            onChange={(note) => change({ note })}
          />
          <WordsField field="reason" label={t('ui.reason')} value={form.reason} onChange={form.setReason} />
          {form.failure !== null && <FailureNotice failure={form.failure} />}
        </div>
      </FieldIssuesContext>
      <DialogEnd>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="filled" loading={form.saving} onClick={() => void form.save()}>
          {t('ui.save')}
        </Button>
      </DialogEnd>
      <StaleDialog
        current={form.stale}
        mine={form.stale === null ? body : { ...form.stale.body, ...body }}
        onSaveMine={(rev) => void form.saveOn(rev)}
        onTakeTheirs={onClose}
        onGoOn={form.goOn}
      />
    </Modal>
  )
}

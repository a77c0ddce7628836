import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { evidenceDescription, type EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { DateField } from '../form/date-field.tsx'
import { FieldIssuesContext } from '../form/field-issues-context.ts'
import fieldStyles from '../form/fields.module.css'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProseField } from '../ui/prose-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { StaleDialog } from '../ui/stale-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
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
  const form = useDescribe(record, onClose)
  const { body, change, issues, collectedAt } = form
  const issue = (field: string) => issues.get(field)
  const collected = (part: Partial<EvidenceDescription['collected']>) =>
    change({ collected: { ...body.collected, ...part } })
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('custody.describe.title', { reference: record.reference })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <FieldIssuesContext value={issues}>
        <div className={fieldStyles.stack}>
          <TextField
            data-autofocus
            label={t('custody.describe.name')}
            value={body.title}
            issue={issue('title')}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <SelectField
            label={t('custody.describe.graphic')}
            value={body.graphic}
            options={graphicLevels.map((value) => ({ value, label: t(`custody.graphic.${value}`) }))}
            onChange={(graphic) => change({ graphic })}
          />
          <fieldset className={fieldStyles.group}>
            <legend className={fieldStyles.legend}>{t('custody.describe.collected')}</legend>
            <div className={fieldStyles.stack}>
              <DateField
                field="collected.at"
                label={t('custody.describe.collectedAt')}
                value={collectedAt}
                onChange={form.setCollectedAt}
              />
              <div className={fieldStyles.halves}>
                {(['by', 'tool', 'clockOffset', 'url'] as const).map((part) => (
                  <TextField
                    key={part}
                    label={t(`custody.describe.collectedParts.${part}`)}
                    value={body.collected[part]}
                    issue={issue(`collected.${part}`)}
                    onChange={(event) => collected({ [part]: event.currentTarget.value })}
                  />
                ))}
              </div>
            </div>
          </fieldset>
          <ConsentFields
            value={body.consent}
            issue={issue('consent.scope')}
            onChange={(consent) => change({ consent })}
          />
          <div className={fieldStyles.halves}>
            <SelectField
              label={t('custody.describe.tlp')}
              value={body.tlp}
              options={tlp.options.map((value) => ({ value, label: t(`terms.tlp.${value}`) }))}
              onChange={(label) => change({ tlp: label })}
            />
            <TextField
              label={t('custody.describe.hold')}
              description={t('custody.describe.holdHint')}
              value={body.retentionHold}
              issue={issue('retentionHold')}
              onChange={(event) => change({ retentionHold: event.currentTarget.value })}
            />
          </div>
          <ProseField
            label={t('custody.describe.note')}
            value={body.note}
            issue={issue('note')}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <TextField
            label={t('ui.reason')}
            value={form.reason}
            issue={issue('reason')}
            onChange={(event) => form.setReason(event.currentTarget.value)}
          />
          {form.failure !== null && <FailureNotice failure={form.failure} />}
        </div>
      </FieldIssuesContext>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="filled" loading={form.saving} onClick={() => void form.save()}>
          {t('ui.save')}
        </Button>
      </Group>
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

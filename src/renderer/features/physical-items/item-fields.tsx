import { useTranslation } from 'react-i18next'
import type { PhysicalItemBody } from '#shared/domain/physical-item/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { ConsentFields } from '../../evidence/consent-fields.tsx'
import { DateField } from '../../form/date-field.tsx'
import { edtfOf, toDateText } from '../../form/date-text.ts'
import fieldStyles from '../../form/fields.module.css'
import { ProseField } from '../../ui/prose-field.tsx'
import { Section } from '../../ui/section.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FieldIssues } from '../../form/field-issues-context.ts'

export interface ItemFieldsProps {
  readonly body: PhysicalItemBody
  readonly issues: FieldIssues
  readonly onChange: (part: Partial<PhysicalItemBody>) => void
}

export function ItemFields({ body, issues, onChange }: ItemFieldsProps) {
  const { t } = useTranslation()
  const found = (part: Partial<PhysicalItemBody['found']>) => onChange({ found: { ...body.found, ...part } })
  return (
    <>
      <Section title={t('custody.physical.thing')}>
        <div className={fieldStyles.stack}>
          <TextField
            label={t('custody.physical.name')}
            value={body.title}
            issue={issues.get('title')}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <TextField
            label={t('custody.physical.identifier')}
            description={t('custody.physical.identifierHint')}
            value={body.identifier}
            issue={issues.get('identifier')}
            onChange={(event) => onChange({ identifier: event.currentTarget.value })}
          />
          <ProseField
            label={t('custody.physical.description')}
            value={body.description}
            issue={issues.get('description')}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
        </div>
      </Section>
      <Section title={t('custody.physical.found')}>
        <div className={fieldStyles.stack}>
          <DateField
            field="found.at"
            label={t('custody.physical.foundAt')}
            value={toDateText(body.found.at)}
            onChange={(at) => found({ at: edtfOf(at) })}
          />
          <div className={fieldStyles.halves}>
            <TextField
              label={t('custody.physical.foundPlace')}
              value={body.found.place}
              issue={issues.get('found.place')}
              onChange={(event) => found({ place: event.currentTarget.value })}
            />
            <TextField
              label={t('custody.physical.foundBy')}
              value={body.found.by}
              issue={issues.get('found.by')}
              onChange={(event) => found({ by: event.currentTarget.value })}
            />
          </div>
          <ConsentFields
            value={body.consent}
            issue={issues.get('consent.scope')}
            onChange={(consent) => onChange({ consent })}
          />
          <div className={fieldStyles.halves}>
            <SelectField
              label={t('custody.describe.tlp')}
              value={body.tlp}
              options={tlp.options.map((value) => ({ value, label: t(`terms.tlp.${value}`) }))}
              onChange={(label) => onChange({ tlp: label })}
            />
          </div>
        </div>
      </Section>
    </>
  )
}

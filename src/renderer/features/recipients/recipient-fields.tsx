import { useTranslation } from 'react-i18next'
import { consentScope } from '#shared/domain/consent/schema.ts'
import type { RecipientBody } from '#shared/domain/recipient/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { ChoiceField } from '../../form/choice-field.tsx'
import fieldStyles from '../../form/fields.module.css'
import { PassageField } from '../../form/passage-field.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { Section } from '../../ui/section.tsx'

export interface RecipientFieldsProps {
  readonly body: RecipientBody
  readonly onChange: (part: Partial<RecipientBody>) => void
}

export function RecipientFields({ body, onChange }: RecipientFieldsProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('recipients.who')}>
      <div className={fieldStyles.stack}>
        <div className={fieldStyles.halves}>
          <WordsField
            field="name"
            required
            label={t('recipients.name')}
            value={body.name}
            onChange={(name) => onChange({ name })}
          />
          <WordsField
            field="organisation"
            label={t('recipients.organisation')}
            value={body.organisation}
            onChange={(organisation) => onChange({ organisation })}
          />
        </div>
        <div className={fieldStyles.halves}>
          <ChoiceField
            field="purpose"
            label={t('recipients.purpose')}
            description={t('recipients.purposeHint')}
            value={body.purpose}
            values={consentScope.options}
            words={(value) => t(`caseParts.recipients.purposes.${value}`)}
            onChange={(purpose) => onChange({ purpose })}
          />
          <ChoiceField
            field="mayReceive"
            label={t('recipients.mayReceive')}
            description={t('recipients.mayReceiveHint')}
            value={body.mayReceive}
            values={tlp.options}
            words={(value) => t(`terms.tlp.${value}`)}
            onChange={(mayReceive) => onChange({ mayReceive })}
          />
        </div>
        <PassageField
          field="note"
          label={t('recipients.note')}
          minRows={2}
          value={body.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </Section>
  )
}

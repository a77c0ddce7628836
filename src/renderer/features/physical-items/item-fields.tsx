import { useTranslation } from 'react-i18next'
import type { PhysicalItemBody } from '#shared/domain/physical-item/schema.ts'
import { tlp } from '#shared/domain/record/schema.ts'
import { ConsentFields } from '../../evidence/consent-fields.tsx'
import { ChoiceField } from '../../form/choice-field.tsx'
import { DateField } from '../../form/date-field.tsx'
import { edtfOf, toDateText } from '../../form/date-text.ts'
import fieldStyles from '../../form/fields.module.css'
import { PassageField } from '../../form/passage-field.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { Section } from '../../ui/section.tsx'

export interface ItemFieldsProps {
  readonly body: PhysicalItemBody
  readonly onChange: (part: Partial<PhysicalItemBody>) => void
}

export function ItemFields({ body, onChange }: ItemFieldsProps) {
  const { t } = useTranslation()
  const found = (part: Partial<PhysicalItemBody['found']>) => onChange({ found: { ...body.found, ...part } })
  return (
    <>
      <Section title={t('custody.physical.thing')}>
        <div className={fieldStyles.stack}>
          <WordsField
            field="title"
            required
            label={t('custody.physical.name')}
            value={body.title}
            onChange={(title) => onChange({ title })}
          />
          <WordsField
            field="identifier"
            label={t('custody.physical.identifier')}
            description={t('custody.physical.identifierHint')}
            value={body.identifier}
            onChange={(identifier) => onChange({ identifier })}
          />
          <PassageField
            field="description"
            label={t('custody.physical.description')}
            value={body.description}
            onChange={(description) => onChange({ description })}
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
            <WordsField
              field="found.place"
              label={t('custody.physical.foundPlace')}
              value={body.found.place}
              onChange={(place) => found({ place })}
            />
            <WordsField
              field="found.by"
              label={t('custody.physical.foundBy')}
              value={body.found.by}
              onChange={(by) => found({ by })}
            />
          </div>
          <ConsentFields value={body.consent} onChange={(consent) => onChange({ consent })} />
          <div className={fieldStyles.halves}>
            <ChoiceField
              field="tlp"
              label={t('custody.describe.tlp')}
              value={body.tlp}
              values={tlp.options}
              words={(value) => t(`terms.tlp.${value}`)}
              onChange={(label) => onChange({ tlp: label })}
            />
          </div>
        </div>
      </Section>
    </>
  )
}

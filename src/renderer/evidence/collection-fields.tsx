import { useTranslation } from 'react-i18next'
import { DateField } from '../form/date-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { WordsField } from '../form/words-field.tsx'
import type { CollectionForm } from './collection-form.ts'

export interface CollectionFieldsProps {
  readonly value: CollectionForm
  readonly onChange: (value: CollectionForm) => void
}

/** How items were collected: asked alike when they come in and later. Nothing here has to be known. */
export function CollectionFields({ value, onChange }: CollectionFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <DateField
        field="collected.at"
        label={t('custody.describe.collectedAt')}
        value={value.at}
        onChange={(at) => onChange({ ...value, at })}
      />
      <div className={fieldStyles.halves}>
        {(['from', 'by', 'tool', 'clockOffset', 'url'] as const).map((part) => (
          <WordsField
            key={part}
            field={`collected.${part}`}
            label={t(`custody.describe.collectedParts.${part}`)}
            placeholder={t(`custody.describe.collectedSuch.${part}`)}
            value={value[part]}
            onChange={(text) => onChange({ ...value, [part]: text })}
          />
        ))}
      </div>
    </div>
  )
}

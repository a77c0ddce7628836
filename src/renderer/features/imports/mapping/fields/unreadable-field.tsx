import { useTranslation } from 'react-i18next'
import type { FieldOf } from '#shared/domain/import-profile/schema.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'

type IfUnreadable = FieldOf<'date'>['ifUnreadable']

export interface UnreadableFieldProps {
  readonly field: string
  readonly value: IfUnreadable
  readonly onChange: (value: IfUnreadable) => void
}

/** What becomes of a row of which this cell cannot be read. */
export function UnreadableField({ field, ...props }: UnreadableFieldProps) {
  const { t } = useTranslation()
  return (
    <ChoiceField
      {...props}
      field={`${field}.ifUnreadable`}
      label={t('mapping.fields.ifUnreadable')}
      values={['unknown', 'reject']}
      words={(value) => t(`mapping.fields.ifUnreadables.${value}`)}
    />
  )
}

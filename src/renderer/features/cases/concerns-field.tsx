import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { useFieldIssue } from '../../form/field-issues-context.ts'
import { Spot } from '../../form/spot.tsx'
import { SelectField } from '../../ui/select-field.tsx'

export interface ConcernsFieldProps {
  readonly field: string
  readonly incidents: CaseBody['incidents']
  readonly value: string | null
  readonly onChange: (incidentId: string | null) => void
}

/** The exhibit that an entry concerns, or the case as a whole. One that has left the case stays named. */
export function ConcernsField({ field, incidents, value, onChange }: ConcernsFieldProps) {
  const { t } = useTranslation()
  const isGone = value !== null && !incidents.some(({ incidentId }) => incidentId === value)
  return (
    <Spot field={field}>
      <SelectField
        issue={useFieldIssue(field)}
        label={t('caseParts.disclosure.concerns')}
        value={value ?? ''}
        options={[
          { value: '', label: t('caseParts.disclosure.wholeCase') },
          ...incidents.map(({ incidentId, exhibit }) => ({
            value: incidentId,
            label: t('cases.exhibit', { number: exhibit }),
          })),
          ...(isGone ? [{ value, label: t('caseParts.disclosure.notInCase') }] : []),
        ]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
    </Spot>
  )
}

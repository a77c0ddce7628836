import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Spot } from '../form/spot.tsx'
import { itemLabel } from './item-name.ts'
import { useItems } from './use-items.ts'

export interface EvidenceFieldProps {
  readonly field: string
  readonly label: string
  /** Stands in the field while none is chosen. */
  readonly placeholder: string
  readonly value: string | null
  /** Things that are no file are offered too. */
  readonly things?: boolean
  readonly onChange: (evidenceId: string | null) => void
}

/** One evidence item of the workspace, or none. */
export function EvidenceField({ field, things = false, onChange, ...props }: EvidenceFieldProps) {
  const { t } = useTranslation()
  const items = useItems()
  return (
    <Spot field={field}>
      <Select
        {...props}
        searchable
        clearable
        autoComplete="off"
        spellCheck={false}
        limit={100}
        nothingFoundMessage={t('incident.evidence.nothingFound')}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data={items.flatMap((item) =>
          things || item.kind === 'evidence' ? [{ value: item.id, label: itemLabel(item) }] : [],
        )}
        onChange={onChange}
      />
    </Spot>
  )
}

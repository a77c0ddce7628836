import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { Spot } from '../form/spot.tsx'

export interface EvidenceFieldProps {
  readonly field: string
  readonly label: string
  /** Stands in the field while none is chosen. */
  readonly placeholder: string
  readonly value: string | null
  readonly onChange: (evidenceId: string | null) => void
}

/** One evidence item of the workspace, or none. */
export function EvidenceField({ field, onChange, ...props }: EvidenceFieldProps) {
  const { t } = useTranslation()
  const evidence = useEngineQuery('records.all', { kind: 'evidence' }) ?? []
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
        data={evidence.flatMap((item) =>
          item.kind === 'evidence'
            ? [{ value: item.id, label: `${item.reference} · ${showFileName(item.body.file.originalName)}` }]
            : [],
        )}
        onChange={onChange}
      />
    </Spot>
  )
}

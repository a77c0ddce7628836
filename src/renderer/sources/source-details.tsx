import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { PassageField } from '../form/passage-field.tsx'
import { WordsField } from '../form/words-field.tsx'
import type { SourceEntry } from './source-entry.ts'

export interface SourceDetailsProps {
  readonly field: string
  readonly entry: SourceEntry
  readonly onChange: (patch: Partial<SourceEntry>) => void
}

/** The copy that was kept, who may not see the source, and notes: folded until there is something in them. */
export function SourceDetails({ field, entry, onChange }: SourceDetailsProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const written = entry.archivedEvidenceId !== null || entry.accessLimits !== '' || entry.note !== ''
  if (!written && !asked)
    return (
      <Button variant="subtle" className={fieldStyles.more} onClick={() => setAsked(true)}>
        {t('sources.details')}
      </Button>
    )
  return (
    <>
      <div className={fieldStyles.halves}>
        <EvidenceField
          field={`${field}.archivedEvidenceId`}
          label={t('sources.archived')}
          placeholder={t('sources.noArchived')}
          value={entry.archivedEvidenceId}
          onChange={(archivedEvidenceId) => onChange({ archivedEvidenceId })}
        />
        <WordsField
          field={`${field}.accessLimits`}
          label={t('sources.accessLimits')}
          placeholder={t('sources.accessLimitsPlaceholder')}
          value={entry.accessLimits}
          onChange={(accessLimits) => onChange({ accessLimits })}
        />
      </div>
      <PassageField
        field={`${field}.note`}
        label={t('sources.note')}
        minRows={1}
        value={entry.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}

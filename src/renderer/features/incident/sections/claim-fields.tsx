import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { credibility } from '#shared/domain/grading/schema.ts'
import { EvidenceField } from '../../../evidence/evidence-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { LanguageField } from '../../../form/language-field.tsx'
import { PassageField } from '../../../form/passage-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { GradeField } from '../../../sources/grade-field.tsx'
import type { ClaimEntry } from '../model/entries/claim-entry.ts'
import { ClaimDetails } from './claim-details.tsx'
import styles from './sections.module.css'

export interface ClaimFieldsProps {
  readonly claim: ClaimEntry
  readonly onChange: (patch: Partial<ClaimEntry>) => void
}

const stances = ['supports', 'contradicts'] as const

/** What a source states, in whose words, where it stands, and how credible it is. */
export function ClaimFields({ claim, onChange }: ClaimFieldsProps) {
  const { t } = useTranslation()
  const field = `claims.${claim.id}`
  return (
    <>
      <Spot field={`${field}.stance`} className={styles.inline}>
        <span id={`${claim.id}-stance`}>{t('incident.sources.stance')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={`${claim.id}-stance`}
          value={claim.stance}
          data={stances.map((value) => ({ value, label: t(`incident.sources.stances.${value}`) }))}
          onChange={(chosen) => {
            const stance = stances.find((option) => option === chosen)
            if (stance !== undefined) onChange({ stance })
          }}
        />
      </Spot>
      <PassageField
        field={`${field}.states`}
        label={t('incident.sources.states')}
        minRows={2}
        value={claim.states}
        onChange={(states) => onChange({ states })}
      />
      <div className={fieldStyles.pair}>
        <PassageField
          field={`${field}.quote`}
          label={t('incident.sources.quote')}
          description={t('incident.sources.quoteHint')}
          minRows={2}
          value={claim.quote}
          onChange={(quote) => onChange({ quote })}
        />
        <LanguageField
          field={`${field}.language`}
          label={t('claims.language')}
          value={claim.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <div className={fieldStyles.halves}>
        <WordsField
          field={`${field}.pinpoint`}
          label={t('incident.sources.pinpoint')}
          placeholder={t('incident.sources.pinpointPlaceholder')}
          value={claim.pinpoint}
          onChange={(pinpoint) => onChange({ pinpoint })}
        />
        <EvidenceField
          field={`${field}.evidenceId`}
          label={t('claims.copy')}
          placeholder={t('claims.noCopy')}
          value={claim.evidenceId}
          onChange={(evidenceId) => onChange({ evidenceId })}
        />
      </div>
      <ClaimDetails claim={claim} onChange={onChange} />
      <GradeField
        field={`${field}.credibility`}
        label={t('incident.sources.credibility')}
        value={claim.credibility}
        values={credibility.options}
        words={(value) => t(`incident.sources.credibilities.${value}`)}
        grading={claim.credibilityGrading}
        onChange={(value, credibilityGrading) => onChange({ credibility: value, credibilityGrading })}
      />
    </>
  )
}

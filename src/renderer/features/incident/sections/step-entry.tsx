import { MultiSelect } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { verificationLeg, verificationResult } from '#shared/domain/verification-step/schema.ts'
import { itemLabel, type EvidenceItem } from '../../../evidence/item-name.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { DateField } from '../../../form/date-field.tsx'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { RecordName } from '../../../platform/record-name.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { useFieldError } from '../../../ui/private-input.ts'
import type { StepEntry } from '../model/entries/step-entry.ts'
import styles from './sections.module.css'

export interface StepEntryProps {
  readonly entry: StepEntry
  readonly evidence: readonly EvidenceItem[]
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<StepEntry>) => void
  readonly onRemove: () => void
}

/** One thing done to check what is reported. */
export function StepEntryView({ entry, evidence, startsOpen, onChange, onRemove }: StepEntryProps) {
  const { t } = useTranslation()
  const leg = t(`people.steps.legs.${entry.leg}`)
  return (
    <Entry
      field={`verificationSteps.${entry.id}`}
      label={entry.method.trim() === '' ? leg : entry.method}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <span className={entryStyles.strong}>{leg}</span>
          <bdi className={entryStyles.cut}>{entry.method}</bdi>
          <span className={`${entryStyles.end} ${styles.marks}`}>
            <ResultBadge result={entry.result} />
          </span>
        </span>
      }
    >
      <StepFields entry={entry} evidence={evidence} onChange={onChange} />
    </Entry>
  )
}

function StepFields({ entry, evidence, onChange }: Pick<StepEntryProps, 'entry' | 'evidence' | 'onChange'>) {
  const { t } = useTranslation()
  const field = `verificationSteps.${entry.id}`
  return (
    <div className={fieldStyles.stack}>
      <div className={fieldStyles.row}>
        <ChoiceField
          field={`${field}.leg`}
          label={t('people.steps.leg')}
          value={entry.leg}
          values={verificationLeg.options}
          words={(leg) => t(`people.steps.legs.${leg}`)}
          onChange={(leg) => onChange({ leg })}
        />
        <ChoiceField
          field={`${field}.result`}
          label={t('people.steps.result')}
          value={entry.result}
          values={verificationResult.options}
          words={(result) => t(`people.steps.results.${result}`)}
          onChange={(result) => onChange({ result })}
        />
      </div>
      <div className={fieldStyles.row}>
        <WordsField
          field={`${field}.method`}
          label={t('people.steps.method')}
          placeholder={t('people.steps.methodPlaceholder')}
          required
          value={entry.method}
          onChange={(method) => onChange({ method })}
        />
        <WordsField
          field={`${field}.tool`}
          label={t('people.steps.tool')}
          value={entry.tool}
          onChange={(tool) => onChange({ tool })}
        />
      </div>
      <div className={fieldStyles.halves}>
        <DateField
          field={`${field}.on`}
          label={t('people.steps.on')}
          value={entry.on}
          onChange={(on) => onChange({ on })}
        />
        <Items field={`${field}.evidenceIds`} entry={entry} evidence={evidence} onChange={onChange} />
      </div>
      <PassageField
        field={`${field}.note`}
        label={t('people.steps.note')}
        minRows={2}
        value={entry.note}
        onChange={(note) => onChange({ note })}
      />
      <p className={styles.none}>
        {t('people.steps.by')} <RecordName id={entry.analystId} />
      </p>
    </div>
  )
}

function Items({
  field,
  entry,
  evidence,
  onChange,
}: Pick<StepEntryProps, 'entry' | 'evidence' | 'onChange'> & { readonly field: string }) {
  const { t } = useTranslation()
  const error = useFieldError(useFieldIssue(field))
  return (
    <Spot field={field}>
      <MultiSelect
        label={t('people.steps.items')}
        searchable
        autoComplete="off"
        spellCheck={false}
        limit={100}
        error={error}
        value={[...entry.evidenceIds]}
        placeholder={entry.evidenceIds.length === 0 ? t('people.steps.itemsPlaceholder') : ''}
        nothingFoundMessage={t('incident.evidence.nothingFound')}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data={evidence.map((item) => ({ value: item.id, label: itemLabel(item) }))}
        onChange={(evidenceIds) => onChange({ evidenceIds })}
      />
    </Spot>
  )
}

function ResultBadge({ result }: { readonly result: StepEntry['result'] }) {
  const { t } = useTranslation()
  const words = t(`people.steps.results.${result}`)
  if (result === 'supports')
    return (
      <Badge tone="ok" icon={<IconCircleCheck />}>
        {words}
      </Badge>
    )
  if (result === 'contradicts')
    return (
      <Badge tone="warn" icon={<IconCircleX />}>
        {words}
      </Badge>
    )
  return <Badge icon={<IconCircleDashed />}>{words}</Badge>
}

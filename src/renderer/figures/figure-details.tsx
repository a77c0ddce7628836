import { useContext, useState } from 'react'
import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import fieldStyles from '../form/fields.module.css'
import { PassageField } from '../form/passage-field.tsx'
import { FieldIssuesContext } from '../form/field-issues-context.ts'
import { WordsField } from '../form/words-field.tsx'
import type { FigureEntry } from './figure-entry.ts'
import { FigureBreakdown } from './figure-breakdown.tsx'
import { FigureText } from './figure-text.tsx'
import { useFigureLabel } from './figure-summary.tsx'

export interface FigureDetailsProps {
  readonly field: string
  readonly entry: FigureEntry
  readonly others: readonly FigureEntry[]
  readonly onChange: (patch: Partial<FigureEntry>) => void
}

const detailFields = ['scope', 'exclusions', 'rule', 'best', 'confirmed', 'buckets']

/** What makes a figure comparable: what it covers, what it leaves out, how it was counted, and of whom. */
export function FigureDetails(props: FigureDetailsProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(() => hasDetails(props.entry))
  const issues = useContext(FieldIssuesContext)
  const wrong = detailFields.some((name) =>
    [...issues.keys()].some((at) => at.startsWith(`${props.field}.${name}`)),
  )
  if (wrong && !asked) setAsked(true)
  if (!asked)
    return (
      <Button variant="subtle" className={fieldStyles.more} onClick={() => setAsked(true)}>
        {t('incident.casualties.more')}
      </Button>
    )
  return <Details {...props} />
}

const hasDetails = (entry: FigureEntry): boolean =>
  [
    entry.scope,
    entry.exclusions,
    entry.rule,
    entry.best,
    entry.confirmed,
    ...Object.values(entry.buckets),
  ].some((typed) => typed !== '') || entry.overlapsWith.length > 0

function Details({ field, entry, others, onChange }: FigureDetailsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={fieldStyles.row}>
        <WordsField
          field={`${field}.scope`}
          label={t('incident.casualties.scope')}
          value={entry.scope}
          onChange={(scope) => onChange({ scope })}
        />
        <WordsField
          field={`${field}.exclusions`}
          label={t('incident.casualties.exclusions')}
          value={entry.exclusions}
          onChange={(exclusions) => onChange({ exclusions })}
        />
      </div>
      <PassageField
        field={`${field}.rule`}
        label={t('incident.casualties.rule')}
        minRows={1}
        value={entry.rule}
        onChange={(rule) => onChange({ rule })}
      />
      <FigureBreakdown field={field} entry={entry} onChange={onChange} />
      {others.length > 0 && <Overlaps entry={entry} others={others} onChange={onChange} />}
    </>
  )
}

function Overlaps({ entry, others, onChange }: Pick<FigureDetailsProps, 'entry' | 'others' | 'onChange'>) {
  const { t } = useTranslation()
  const label = useFigureLabel()
  return (
    <fieldset className={fieldStyles.group}>
      <legend className={fieldStyles.legend}>{t('incident.casualties.overlaps')}</legend>
      {others.map((other) => (
        <Checkbox
          key={other.id}
          checked={entry.overlapsWith.includes(other.id)}
          label={
            <>
              {label(other)}: <FigureText entry={other} />
            </>
          }
          onChange={(event) =>
            onChange({
              overlapsWith: event.currentTarget.checked
                ? [...entry.overlapsWith, other.id]
                : entry.overlapsWith.filter((id) => id !== other.id),
            })
          }
        />
      ))}
    </fieldset>
  )
}

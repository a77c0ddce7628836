import { useContext, useState } from 'react'
import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import fieldStyles from '../form/fields.module.css'
import { FieldIssuesContext, useFieldIssue } from '../form/field-issues-context.ts'
import { Spot } from '../form/spot.tsx'
import { useFieldError } from '../ui/private-input.ts'
import { WordsField } from '../form/words-field.tsx'
import type { FigureEntry } from './figure-entry.ts'
import { FigureBreakdown } from './figure-breakdown.tsx'
import { FigureRule } from './figure-rule.tsx'
import { overlap } from './overlaps.ts'
import { FigureText } from './figure-text.tsx'
import { useFigureLabel } from './figure-summary.tsx'

export interface FigureDetailsProps {
  readonly field: string
  readonly entry: FigureEntry
  readonly others: readonly FigureEntry[]
  readonly onChange: (patch: Partial<FigureEntry>) => void
  /** Says for this figure and another whether they may count the same people. */
  readonly onOverlap: (otherId: string, said: boolean) => void
}

const detailFields = ['scope', 'exclusions', 'rule', 'overlapsWith', 'best', 'confirmed', 'buckets']

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
  ].some((typed) => typed !== '') ||
  entry.overlapsWith.length > 0 ||
  entry.ruleKind !== 'none'

function Details({ field, entry, others, onChange, onOverlap }: FigureDetailsProps) {
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
      <FigureRule field={field} entry={entry} onChange={onChange} />
      <FigureBreakdown field={field} entry={entry} onChange={onChange} />
      {others.length > 0 && <Overlaps field={field} entry={entry} others={others} onOverlap={onOverlap} />}
    </>
  )
}

function Overlaps({
  field,
  entry,
  others,
  onOverlap,
}: Pick<FigureDetailsProps, 'field' | 'entry' | 'others' | 'onOverlap'>) {
  const { t } = useTranslation()
  const label = useFigureLabel()
  const error = useFieldError(useFieldIssue(`${field}.overlapsWith`))
  return (
    <Spot field={`${field}.overlapsWith`}>
      <Checkbox.Group
        label={t('incident.casualties.overlaps')}
        error={error}
        value={others.filter((other) => overlap(entry, other)).map(({ id }) => id)}
        onChange={(chosen) => {
          const turned = others.find((other) => overlap(entry, other) !== chosen.includes(other.id))
          if (turned !== undefined) onOverlap(turned.id, chosen.includes(turned.id))
        }}
      >
        {others.map((other) => (
          <Checkbox
            key={other.id}
            value={other.id}
            label={
              <>
                {label(other)}: <FigureText entry={other} />
              </>
            }
          />
        ))}
      </Checkbox.Group>
    </Spot>
  )
}

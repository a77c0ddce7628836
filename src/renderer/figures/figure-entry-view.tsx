import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { harm, population } from '#shared/domain/casualty/schema.ts'
import { Entry } from '../form/entry.tsx'
import { ChoiceField } from '../form/choice-field.tsx'
import { CountField } from '../form/count-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { SourcesField } from '../sources/sources-field.tsx'
import { readFigure } from './figure-range.ts'
import type { FigureEntry } from './figure-entry.ts'
import type { SourceView } from '../sources/source-view.ts'
import { FigureAsOf } from './figure-as-of.tsx'
import { FigureDetails } from './figure-details.tsx'
import { FigureSummary, useFigureLabel } from './figure-summary.tsx'
import { FigureText } from './figure-text.tsx'
import { useSumText } from './sum-text.ts'
import type { BrokenTogether } from './sums-together.ts'

export interface FigureEntryProps {
  /** `casualties.<entry id>` in an incident, `figures.<entry id>` in a report. */
  readonly field: string
  readonly entry: FigureEntry
  /** Figures of the same record that may count the same people. */
  readonly others: readonly FigureEntry[]
  readonly sources: readonly SourceView[]
  /** Killed and wounded of other figures that do not add up to this one. */
  readonly broken: BrokenTogether | undefined
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<FigureEntry>) => void
  readonly onOverlap: (otherId: string, said: boolean) => void
  readonly onRemove: () => void
}

/** One figure as one source gives it. */
export function FigureEntryView({
  field,
  entry,
  others,
  sources,
  broken,
  startsOpen,
  onChange,
  onOverlap,
  onRemove,
}: FigureEntryProps) {
  const { t } = useTranslation()
  const label = useFigureLabel()(entry)
  return (
    <Entry
      field={field}
      label={label}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={<FigureSummary entry={entry} sources={sources} />}
    >
      <div className={fieldStyles.stack}>
        <div className={fieldStyles.row}>
          <ChoiceField
            field={`${field}.harm`}
            label={t('incident.casualties.harm')}
            value={entry.harm}
            values={harm.options}
            words={(value) => t(`incident.casualties.harms.${value}`)}
            onChange={(value) => onChange({ harm: value })}
          />
          <ChoiceField
            field={`${field}.population`}
            label={t('incident.casualties.population')}
            value={entry.population}
            values={population.options}
            words={(value) => t(`incident.casualties.populations.${value}`)}
            onChange={(value) => onChange({ population: value })}
          />
        </div>
        <FigureNumbers field={field} entry={entry} broken={broken} onChange={onChange} />
        <FigureAsOf field={field} entry={entry} onChange={onChange}>
          <SourcesField
            field={`${field}.sourceIds`}
            label={t('incident.casualties.sources')}
            value={entry.sourceIds}
            sources={sources}
            onChange={(sourceIds) => onChange({ sourceIds })}
          />
        </FigureAsOf>
        <FigureDetails
          field={field}
          entry={entry}
          others={others}
          onChange={onChange}
          onOverlap={onOverlap}
        />
      </div>
    </Entry>
  )
}

function FigureNumbers({
  field,
  entry,
  broken,
  onChange,
}: Pick<FigureEntryProps, 'field' | 'entry' | 'broken' | 'onChange'>) {
  const { t } = useTranslation()
  const sumText = useSumText()
  const reading = readFigure(entry)
  const open = reading.kind === 'range' && reading.range.max === null
  return (
    <div>
      <div className={fieldStyles.withUnknown}>
        <div className={fieldStyles.row}>
          <CountField
            field={`${field}.min`}
            label={t('incident.casualties.min')}
            disabled={entry.unknown}
            value={entry.unknown ? '' : entry.min}
            onChange={(min) => onChange({ min })}
          />
          <CountField
            field={`${field}.max`}
            label={t('incident.casualties.max')}
            disabled={entry.unknown}
            value={entry.unknown ? '' : entry.max}
            onChange={(max) => onChange({ max })}
          />
        </div>
        <Checkbox
          label={t('incident.casualties.unknown')}
          checked={entry.unknown}
          onChange={(event) => onChange({ unknown: event.currentTarget.checked })}
        />
      </div>
      {broken !== undefined && <p className={fieldStyles.warn}>{sumText(broken)}</p>}
      {reading.kind !== 'open' && (
        <div className={fieldStyles.echo} aria-live="polite">
          <span>
            <FigureText entry={entry} />
          </span>
          {open && (
            <Button size="compact-xs" onClick={() => onChange({ max: entry.min })}>
              {t('incident.casualties.exactly', { people: entry.min.trim() })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

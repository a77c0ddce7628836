import { Checkbox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { readInstant } from '#shared/domain/date/read-instant.ts'
import fieldStyles from '../form/fields.module.css'
import { WordsField } from '../form/words-field.tsx'
import type { FigureEntry } from './figure-entry.ts'

export interface FigureAsOfProps {
  readonly field: string
  readonly entry: FigureEntry
  readonly onChange: (patch: Partial<FigureEntry>) => void
  /** Stands beside the instant. */
  readonly children: ReactNode
}

/** As of when the figure holds: in the source's own words, and beside them as an instant that can be compared. */
export function FigureAsOf({ field, entry, onChange, children }: FigureAsOfProps) {
  const { t } = useTranslation()
  const typed = entry.asOfInstant ?? ''
  const instant = readInstant(typed)
  return (
    <>
      <div className={fieldStyles.withUnknown}>
        <WordsField
          field={`${field}.asOfText`}
          label={t('incident.casualties.asOf')}
          placeholder={t('incident.casualties.asOfPlaceholder')}
          disabled={entry.asOfUnknown}
          value={entry.asOfUnknown ? '' : entry.asOfText}
          onChange={(asOfText) => onChange({ asOfText })}
        />
        <Checkbox
          label={t('incident.casualties.asOfUnknown')}
          checked={entry.asOfUnknown}
          onChange={(event) => onChange({ asOfUnknown: event.currentTarget.checked })}
        />
      </div>
      <div className={fieldStyles.halves}>
        <div>
          <WordsField
            field={`${field}.asOfInstant`}
            label={t('figures.asOfInstant')}
            placeholder="2022-03-24 24:00 +02:00"
            value={typed}
            onChange={(text) => onChange({ asOfInstant: text === '' ? null : text })}
          />
          {instant !== null && (
            <div className={fieldStyles.echo} aria-live="polite">
              <IconCheck size={13} aria-hidden="true" />
              <span>
                {t('figures.inUtc', { day: edtfInWords(instant.slice(0, 10)), time: instant.slice(11, 16) })}
              </span>
            </div>
          )}
        </div>
        {children}
      </div>
    </>
  )
}

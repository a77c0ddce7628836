import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { privateInput, useFieldError } from '../../../ui/private-input.ts'
import { RemoveButton } from '../../../form/entry.tsx'
import type { WindowEntry } from '../model/entries/window-entry.ts'
import { chosenZone, zones } from '../model/window-echo.ts'
import styles from './sections.module.css'
import { WindowEchoLine } from './window-echo-line.tsx'

export interface WindowFieldsProps {
  readonly field: string
  readonly value: WindowEntry
  /** The date that the window belongs to. */
  readonly edtf: string
  readonly onChange: (patch: Partial<WindowEntry>) => void
  readonly onRemove: () => void
}

/** The clock times between which it happened, on the clock that the source used. */
export function WindowFields({ field, value, edtf, onChange, onRemove }: WindowFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.window} role="group" aria-label={t('when.window')}>
      <div className={styles.windowRow}>
        <WordsField
          field={`${field}.start`}
          label={t('when.start')}
          placeholder="14:30"
          value={value.start}
          onChange={(start) => onChange({ start })}
        />
        <WordsField
          field={`${field}.end`}
          label={t('when.end')}
          placeholder={t('when.endPlaceholder')}
          value={value.end}
          onChange={(end) => onChange({ end })}
        />
        <ZoneField
          field={`${field}.zone`}
          value={value.zone}
          onChange={(zone) => onChange(chosenZone(value, edtf, zone))}
        />
        <WordsField
          field={`${field}.offset`}
          label={t('when.offset')}
          placeholder="+02:00"
          value={value.offset}
          onChange={(offset) => onChange({ offset })}
        />
        <RemoveButton label={t('when.removeWindow')} onRemove={onRemove} />
      </div>
      <WindowEchoLine value={value} edtf={edtf} onChange={onChange} />
    </div>
  )
}

function ZoneField({
  field,
  value,
  onChange,
}: {
  readonly field: string
  readonly value: string
  readonly onChange: (zone: string) => void
}) {
  const { t } = useTranslation()
  const error = useFieldError(useFieldIssue(field))
  return (
    <Spot field={field}>
      <Autocomplete
        {...privateInput}
        label={t('when.zone')}
        placeholder="Europe/Kyiv"
        error={error}
        data={[...zones]}
        limit={12}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        value={value}
        onChange={onChange}
      />
    </Spot>
  )
}

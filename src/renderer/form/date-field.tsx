import { Button, Checkbox } from '@mantine/core'
import { IconCheck, IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import { dateEcho } from './date-echo.ts'
import { DateHelp } from './date-help.tsx'
import type { DateText } from './date-text.ts'
import { useFieldIssue } from './field-issues-context.ts'
import styles from './fields.module.css'
import { Spot } from './spot.tsx'

export interface DateFieldProps {
  readonly field: string
  readonly label: string
  readonly value: DateText
  readonly onChange: (value: DateText) => void
}

/** A date in EDTF: what was understood is shown in words, what was not is offered as EDTF, "not known" is an answer. */
export function DateField({ field, label, value, onChange }: DateFieldProps) {
  const { t } = useTranslation()
  const issue = useFieldIssue(field)
  return (
    <Spot field={field}>
      <div className={styles.withUnknown}>
        <TextField
          label={label}
          value={value.unknown ? '' : value.text}
          disabled={value.unknown}
          placeholder={value.unknown ? t('incident.notKnown') : '2022-03-16'}
          issue={value.unknown ? undefined : issue}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
          rightSection={
            value.unknown ? null : (
              <DateHelp
                label={label}
                typed={value.text}
                onTake={(text) => onChange({ text, unknown: false })}
              />
            )
          }
        />
        <Checkbox
          label={t('incident.notKnown')}
          aria-label={t('incident.notKnownFor', { label })}
          checked={value.unknown}
          onChange={(event) => onChange({ ...value, unknown: event.currentTarget.checked })}
        />
      </div>
      {!value.unknown && <Echo text={value.text} onTake={(text) => onChange({ text, unknown: false })} />}
    </Spot>
  )
}

function Echo({ text, onTake }: { readonly text: string; readonly onTake: (edtf: string) => void }) {
  const { t } = useTranslation()
  const echo = dateEcho(text)
  return (
    <div className={styles.echo} aria-live="polite">
      {echo.kind === 'understood' && (
        <>
          <IconCheck size={13} aria-hidden="true" />
          <span>{echo.words}</span>
        </>
      )}
      {echo.kind === 'offered' && (
        <>
          <IconQuestionMark size={13} aria-hidden="true" />
          <span>{t('incident.date.meant', { words: echo.words })}</span>
          <Button size="compact-xs" onClick={() => onTake(echo.edtf)}>
            {t('incident.date.take', { edtf: echo.edtf })}
          </Button>
        </>
      )}
      {echo.kind === 'not-understood' && <span>{t('incident.date.notUnderstood')}</span>}
    </div>
  )
}

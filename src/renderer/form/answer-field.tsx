import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { yesNoUnknown, type YesNoUnknown } from '#shared/domain/attack/schema.ts'
import styles from './answer-field.module.css'
import { Spot } from './spot.tsx'

export interface AnswerFieldProps {
  readonly field: string
  readonly label: string
  readonly value: YesNoUnknown
  readonly onChange: (value: YesNoUnknown) => void
}

/** A question with three answers: "not known" is one of them, and the one that stands before anybody answers. */
export function AnswerField({ field, label, value, onChange }: AnswerFieldProps) {
  const { t } = useTranslation()
  const labelId = useId()
  return (
    <Spot field={field} className={styles.answer}>
      <span id={labelId}>{label}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={labelId}
        value={value}
        data={yesNoUnknown.options.map((option) => ({ value: option, label: t(`form.answers.${option}`) }))}
        onChange={(chosen) => {
          const answer = yesNoUnknown.options.find((option) => option === chosen)
          if (answer !== undefined) onChange(answer)
        }}
      />
    </Spot>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeChoices } from '#shared/domain/duplicate/merge.ts'
import styles from './merge.module.css'
import type { IncidentRecord } from './use-merge.ts'

export interface MergeChoicesProps {
  readonly stays: IncidentRecord
  readonly goes: IncidentRecord
  readonly choices: MergeChoices
  readonly onChoose: (part: Partial<MergeChoices>) => void
}

const words = ['title', 'summary', 'assessment', 'attack', 'conflictClassification'] as const
type Words = (typeof words)[number]
/** Of which both can stand, one after the other. */
const joinable: ReadonlySet<Words> = new Set<Words>(['summary', 'assessment'])

/** Whose words stand, for each in which the two differ. */
export function MergeChoicesFields({ stays, goes, choices, onChoose }: MergeChoicesProps) {
  const differing = words.filter(
    (name) => JSON.stringify(stays.body[name]) !== JSON.stringify(goes.body[name]),
  )
  if (differing.length === 0) return null
  return (
    <div className={styles.choices}>
      {differing.map((name) => (
        <Choice
          key={name}
          name={name}
          value={choices[name]}
          stays={stays}
          goes={goes}
          onChoose={(side) => onChoose({ [name]: side })}
        />
      ))}
    </div>
  )
}

interface ChoiceProps extends Pick<MergeChoicesProps, 'stays' | 'goes'> {
  readonly name: Words
  readonly value: string
  readonly onChoose: (side: string) => void
}

function Choice({ name, value, stays, goes, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const labelId = useId()
  return (
    <div className={styles.choice}>
      <span id={labelId}>{t(`people.merge.choices.${name}`)}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={labelId}
        value={value}
        data={[
          { value: 'stays', label: stays.reference },
          { value: 'goes', label: goes.reference },
          ...(joinable.has(name) ? [{ value: 'both', label: t('people.merge.both') }] : []),
        ]}
        onChange={onChoose}
      />
    </div>
  )
}

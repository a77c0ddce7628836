import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddButton } from '../../form/add-button.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import { useFieldIssue } from '../../form/field-issues-context.ts'
import { IssueLine } from '../../form/issue-line.tsx'
import { Spot } from '../../form/spot.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { withPasted } from './pasted-keys.ts'
import styles from './recipients.module.css'

export interface KeyEntriesProps {
  readonly keys: readonly string[]
  readonly onChange: (keys: string[]) => void
}

/** The public keys of a recipient. Any one of them opens what is locked for them; without one only a passphrase can. */
export function KeyEntries({ keys, onChange }: KeyEntriesProps) {
  const { t } = useTranslation()
  const [added, setAdded] = useState<number | null>(null)
  return (
    <Section title={t('recipients.keys')} hint={t('recipients.keysHint')}>
      <IssueLine field="keys" />
      {keys.length === 0 && <p className={styles.none}>{t('recipients.noKeys')}</p>}
      {keys.map((key, index) => (
        // A key is known by its place: its text changes while it is typed.
        <div key={index} className={styles.key}>
          <KeyField
            index={index}
            value={key}
            isNew={added === index}
            onChange={(text) =>
              onChange(/\s/.test(text) ? withPasted(keys, index, text) : keys.with(index, text))
            }
            onPaste={(text) => onChange(withPasted(keys, index, text))}
          />
          <RemoveButton
            label={t('recipients.removeKey', { number: index + 1 })}
            onRemove={() => onChange(keys.toSpliced(index, 1))}
          />
        </div>
      ))}
      <AddButton
        className={styles.more}
        onAdd={() => {
          setAdded(keys.length)
          onChange([...keys, ''])
        }}
      >
        {t('recipients.addKey')}
      </AddButton>
      {keys.length > 0 && (
        <div className={styles.compare}>
          <Notice>{t('recipients.compareKeys')}</Notice>
        </div>
      )}
    </Section>
  )
}

interface KeyFieldProps {
  readonly index: number
  readonly value: string
  readonly isNew: boolean
  readonly onChange: (text: string) => void
  readonly onPaste: (text: string) => void
}

function KeyField({ index, value, isNew, onChange, onPaste }: KeyFieldProps) {
  const { t } = useTranslation()
  const field = `keys.${index}`
  return (
    <Spot field={field}>
      <TextField
        label={t('recipients.key', { number: index + 1 })}
        placeholder="age1…"
        classNames={{ input: styles.code ?? '' }}
        // Somebody has just asked for this field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isNew}
        value={value}
        issue={useFieldIssue(field)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text')
          if (!text.trim().includes('\n')) return
          event.preventDefault()
          onPaste(text)
        }}
      />
    </Spot>
  )
}

import { Button, CloseButton } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../platform/commands/use-command.ts'
import { TextField } from '../ui/text-field.tsx'
import { FindHelp } from './find-help.tsx'
import styles from './find-page.module.css'

export interface FindBarProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly fieldRef: RefObject<HTMLInputElement | null>
  /** The filters beside the list. */
  readonly facets: { readonly id: string; readonly shown: boolean; readonly onToggle: () => void }
  /** The keys go on into the list. */
  readonly onLeave: () => void
}

/** The words that the list is narrowed down by, and what opens the filters beside it. */
export function FindBar({ text, fieldRef, facets, onText, onLeave }: FindBarProps) {
  const { t } = useTranslation()
  useCommand('list.find', () => fieldRef.current?.focus())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onText('')
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    onLeave()
  }
  return (
    <search className={styles.search}>
      <TextField
        ref={fieldRef}
        className={styles.find}
        aria-label={t('incidents.find')}
        placeholder={t('incidents.find')}
        leftSection={<IconSearch size={14} />}
        rightSection={
          text !== '' && (
            <CloseButton size="xs" aria-label={t('incidents.clear')} onClick={() => onText('')} />
          )
        }
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FindHelp
        onTake={(example) => {
          onText(`${text.trim()} ${example}`.trim())
          fieldRef.current?.focus()
        }}
      />
      <Button
        leftSection={<IconFilter size={14} aria-hidden="true" />}
        aria-expanded={facets.shown}
        aria-controls={facets.id}
        onClick={facets.onToggle}
      >
        {t('facets.title')}
      </Button>
    </search>
  )
}

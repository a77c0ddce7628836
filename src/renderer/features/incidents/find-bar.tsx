import { Button, CloseButton } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { useFilterWords } from '../../platform/use-filter-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { FindHelp } from './find-help.tsx'
import styles from './incidents.module.css'
import { useCategoryLabel } from '../../platform/use-category-label.ts'

export interface FindBarProps {
  readonly text: string
  readonly categoryId: string | null
  readonly only: string | undefined
  readonly onText: (text: string) => void
  /** The keys go on into the list. */
  readonly onLeave: () => void
}

/** What the list is narrowed down by: words, and the phrase or the number it was opened from. */
export function FindBar({ text, categoryId, only, onText, onLeave }: FindBarProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const labelOf = useCategoryLabel()
  const filterWords = useFilterWords()
  useCommand('list.find', () => field.current?.focus())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onText('')
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    onLeave()
  }
  return (
    <search className={styles.bar}>
      <TextField
        ref={field}
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
          field.current?.focus()
        }}
      />
      {categoryId !== null && (
        <Button
          rightSection={<IconX size={13} />}
          onClick={() => navigate({ screen: 'incidents', categoryId: null })}
        >
          {t('incidents.tiedTo', { label: labelOf(categoryId) })}
        </Button>
      )}
      {only !== undefined && (
        <Button
          rightSection={<IconX size={13} />}
          onClick={() => navigate({ screen: 'incidents', categoryId: null })}
        >
          {t('filters.only', { words: filterWords(only) })}
        </Button>
      )}
    </search>
  )
}

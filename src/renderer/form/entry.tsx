import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './entry.module.css'
import { useHasIssueWithin } from './field-issues-context.ts'
import { IssueLine } from './issue-line.tsx'

export interface EntryProps {
  /** `claims.<entry id>`: an entry with something wrong in it unfolds. */
  readonly field: string
  /** Another record that is written within this entry, such as the source of a claim. */
  readonly holds?: string
  /** What the entry says, in one line. */
  readonly summary: ReactNode
  /** Names the entry for those who hear the page. */
  readonly label: string
  readonly startsOpen: boolean
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** One entry of a list: a line that says what it holds, and its fields when unfolded. */
export function Entry({ field, holds, summary, label, startsOpen, onRemove, children }: EntryProps) {
  const { t } = useTranslation()
  const bodyId = useId()
  const [open, setOpen] = useState(startsOpen)
  // Unfolds for something wrong, and stays unfolded under the hand that mends it.
  const wrong = [useHasIssueWithin(field), useHasIssueWithin(holds ?? field)].includes(true)
  if (wrong && !open) setOpen(true)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div className={styles.entry} data-field={field} role="group" aria-label={label}>
      <div className={styles.head}>
        <UnstyledButton
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={14} aria-hidden="true" className={styles.chevron} />
          {summary}
        </UnstyledButton>
        <RemoveButton label={t('incident.removeNamed', { label })} onRemove={onRemove} />
      </div>
      <IssueLine field={field} />
      <div id={bodyId} hidden={!open} className={styles.body}>
        {children}
      </div>
    </div>
  )
}

export function RemoveButton({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon className={styles.remove ?? ''} aria-label={label} onClick={onRemove}>
        <IconTrash size={15} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}

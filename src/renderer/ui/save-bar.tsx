import { Button } from '@mantine/core'
import { IconCheck, IconDeviceFloppy, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { intlLocale } from '../locales/intl-locale.ts'
import { keyCaps } from '../platform/commands/shortcut.ts'
import { isMac } from '../platform/is-mac.ts'
import { useIsViewer } from '../platform/session.ts'
import { Badge } from './badge.tsx'
import { KeyCaps } from './key-caps.tsx'
import styles from './save-bar.module.css'
import { TextField } from './text-field.tsx'
import type { Told } from '../locales/use-issue-text.ts'

export interface SaveBarProps {
  /** The form differs from what is saved. */
  readonly dirty: boolean
  /** When the journal took the saved version; null while there is none. */
  readonly savedAt: string | null
  readonly saving: boolean
  /** When the draft was last kept; null when there is none. */
  readonly keptAt: string | null
  readonly reason: string
  /** The rule that the reason breaks, such as that there has to be one. */
  readonly reasonIssue?: Told | undefined
  readonly reasonNeeded?: boolean
  readonly onReason: (reason: string) => void
  readonly onSave: () => void
}

/** State of the form, why it changes, and Save. Says "Saved" only for what the journal holds. */
export function SaveBar(props: SaveBarProps) {
  const { dirty, savedAt, saving, keptAt, reason, onReason, onSave } = props
  const { t, i18n } = useTranslation()
  const isViewer = useIsViewer()
  const time = (instant: string) =>
    new Intl.DateTimeFormat(intlLocale(i18n.language), { timeStyle: 'medium', hour12: false }).format(
      new Date(instant),
    )
  const day = (instant: string) =>
    new Intl.DateTimeFormat(intlLocale(i18n.language), { dateStyle: 'medium' }).format(new Date(instant))
  if (isViewer) return <Badge icon={<IconEye />}>{t('review.viewer')}</Badge>
  return (
    <>
      <span className={styles.state} role="status">
        {saving
          ? t('ui.saving')
          : dirty
            ? keptAt !== null && t('ui.draft.keptAt', { time: time(keptAt) })
            : savedAt !== null && (
                <span className={styles.saved}>
                  <IconCheck size={14} aria-hidden="true" />{' '}
                  {t('ui.savedAt', { time: isToday(savedAt) ? time(savedAt) : day(savedAt) })}
                </span>
              )}
      </span>
      {savedAt !== null && dirty && (
        // A refused save leads here when a reason has to be given.
        <div className={styles.reason} data-field="reason">
          <TextField
            aria-label={props.reasonNeeded === true ? t('review.reason') : t('ui.reason')}
            placeholder={props.reasonNeeded === true ? t('review.reasonShort') : t('ui.reasonShort')}
            issue={props.reasonIssue}
            maxLength={500}
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
          />
        </div>
      )}
      <Button
        variant="filled"
        disabled={!dirty}
        loading={saving}
        leftSection={<IconDeviceFloppy size={14} />}
        rightSection={<KeyCaps keys={keyCaps('mod+S', isMac)} />}
        onClick={onSave}
      >
        {t('ui.save')}
      </Button>
    </>
  )
}

const isToday = (instant: string): boolean => new Date(instant).toDateString() === new Date().toDateString()

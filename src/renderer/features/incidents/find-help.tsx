import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './find-help.module.css'

const ways = [
  'words',
  'phrase',
  'not',
  'title',
  'date',
  'near',
  'killed',
  'status',
  'verification',
  'has',
] as const

/** The ways to look for something, each of which can be taken over. */
export function FindHelp({ onTake }: { readonly onTake: (example: string) => void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  /** Then the keys go on in what was typed, and not where the help was opened from. */
  const [isTaken, setTaken] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus={!isTaken}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          className={styles.open ?? ''}
          aria-label={t('finding.help')}
          onClick={() => {
            setTaken(false)
            setOpened(!opened)
          }}
        >
          <IconHelp size={16} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('finding.help')}>
        <p className={styles.lead}>{t('finding.lead')}</p>
        <ul className={styles.ways}>
          {ways.map((way) => (
            <li key={way}>
              <UnstyledButton
                className={styles.way ?? ''}
                onClick={() => {
                  setTaken(true)
                  setOpened(false)
                  onTake(t(`finding.example.${way}`))
                }}
              >
                <code>{t(`finding.example.${way}`)}</code>
                <span>{t(`finding.ways.${way}`)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

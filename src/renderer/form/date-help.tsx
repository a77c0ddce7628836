import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { dateExamples, exampleKinds } from './date-examples.ts'
import styles from './date-help.module.css'

export interface DateHelpProps {
  /** Label of the date's field. */
  readonly label: string
  /** What is typed so far: the examples are built on its day. */
  readonly typed: string
  readonly onTake: (edtf: string) => void
}

/** The ways to write a date, each of which can be taken over. */
export function DateHelp({ label, typed, onTake }: DateHelpProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const examples = dateExamples(typed)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon size="sm" aria-label={t('when.help', { label })} onClick={() => setOpened(!opened)}>
          <IconHelp size={15} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('when.help', { label })}>
        <p className={styles.lead}>{t('when.helpLead')}</p>
        <ul className={styles.examples}>
          {exampleKinds.map((kind) => (
            <li key={kind}>
              <UnstyledButton
                className={styles.example}
                onClick={() => {
                  onTake(examples[kind])
                  setOpened(false)
                }}
              >
                <span>{t(`when.kinds.${kind}`)}</span>
                <code className={styles.edtf}>{examples[kind]}</code>
                <span className={styles.words}>{edtfInWords(examples[kind])}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

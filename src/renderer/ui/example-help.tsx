import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './example-help.module.css'

export interface Example {
  /** What it is called, where that stands before it. */
  readonly name?: string
  readonly text: string
  /** What it means. */
  readonly words: string
}

export interface ExampleHelpProps {
  readonly label: string
  readonly lead: string
  readonly examples: readonly Example[]
  /** Where the keys go on once an example was taken: at the button, or where `onTake` puts them. */
  readonly keysGoOn: 'here' | 'elsewhere'
  readonly position: 'bottom-start' | 'bottom-end'
  readonly onTake: (text: string) => void
}

/** The ways to write something, each of which can be taken over. */
export function ExampleHelp({ label, lead, examples, keysGoOn, position, onTake }: ExampleHelpProps) {
  const [opened, setOpened] = useState(false)
  const [isTaken, setTaken] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={position}
      shadow="md"
      trapFocus
      returnFocus={keysGoOn === 'here' || !isTaken}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          size="sm"
          className={styles.open ?? ''}
          aria-label={label}
          onClick={() => {
            setTaken(false)
            setOpened(!opened)
          }}
        >
          <IconHelp size={15} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <p className={styles.lead}>{lead}</p>
        <ul className={styles.examples}>
          {examples.map(({ name, text, words }) => (
            <li key={name ?? text}>
              <UnstyledButton
                className={styles.example ?? ''}
                data-named={name !== undefined}
                onClick={() => {
                  setTaken(true)
                  setOpened(false)
                  onTake(text)
                }}
              >
                {name !== undefined && <span>{name}</span>}
                <code className={styles.text}>{text}</code>
                <span className={styles.words}>{words}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

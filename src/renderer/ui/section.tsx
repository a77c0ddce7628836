import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import styles from './section.module.css'

export interface SectionProps {
  readonly title: string
  /** Target of a link within the page. */
  readonly id?: string
  /** How many there are, or a state, beside the title. */
  readonly count?: ReactNode
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  readonly collapsible?: boolean
  readonly children: ReactNode
}

/** A part of a page under its own heading, set apart by a hairline. */
export function Section(props: SectionProps) {
  const headingId = useId()
  const bodyId = useId()
  const [open, setOpen] = useState(true)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section className={styles.section} id={props.id} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 className={styles.title} id={headingId}>
          {props.collapsible === true ? (
            <UnstyledButton
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={bodyId}
              onClick={() => setOpen(!open)}
            >
              <Chevron size={14} aria-hidden="true" />
              {props.title}
            </UnstyledButton>
          ) : (
            props.title
          )}
        </h2>
        {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
        <div className={styles.actions}>{props.actions}</div>
      </div>
      <div id={bodyId} hidden={!open}>
        {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
        {props.children}
      </div>
    </section>
  )
}

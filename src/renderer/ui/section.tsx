import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useSectionFold } from './section-fold.ts'
import styles from './section.module.css'

export interface SectionProps {
  readonly title: string
  /** Target of a link within the page; by it a page that folds its sections knows this one. */
  readonly id?: string
  /** How many there are, or a state, beside the title. */
  readonly count?: ReactNode
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under its own heading, set apart by a hairline; folds where the page says how. */
export function Section(props: SectionProps) {
  const headingId = useId()
  const bodyId = useId()
  const fold = useSectionFold(props.id)
  const open = fold?.open ?? true
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section
      className={`${styles.section} ${open ? '' : styles.folded}`}
      id={props.id}
      aria-labelledby={headingId}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={headingId}>
          {fold === null ? (
            props.title
          ) : (
            <UnstyledButton
              className={styles.toggle}
              aria-expanded={open}
              aria-controls={bodyId}
              onClick={fold.toggle}
            >
              <Chevron size={14} aria-hidden="true" />
              {props.title}
            </UnstyledButton>
          )}
        </h2>
        {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
        {!open && <span className={styles.count}>{fold?.holds}</span>}
        <div className={styles.actions}>{props.actions}</div>
      </div>
      {fold?.note}
      <div id={bodyId} hidden={!open}>
        {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
        {props.children}
      </div>
    </section>
  )
}

import type { ReactNode } from 'react'
import styles from './page.module.css'

export interface PageProps {
  readonly title: ReactNode
  /** States beside the title. */
  readonly badges?: ReactNode
  /** Buttons at the end of the header; the one that matters most comes last. */
  readonly actions?: ReactNode
  /** A column before the body, such as a table of contents. */
  readonly contents?: ReactNode
  /** A column after the body; `asideLabel` names it for those who cannot see it. */
  readonly aside?: ReactNode
  readonly asideLabel?: string
  /** The body is a list that scrolls by itself and needs no margins. */
  readonly flush?: boolean
  /** The body holds only text: then it takes the focus itself, so that the keys can scroll it. */
  readonly textOnly?: boolean
  readonly children: ReactNode
}

/** The frame of every screen: a header that stays, the body, and a column on either side where needed. */
export function Page(props: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{props.title}</h1>
        {props.badges !== undefined && <div className={styles.badges}>{props.badges}</div>}
        <div className={styles.actions}>{props.actions}</div>
      </header>
      <div className={styles.columns}>
        {props.contents !== undefined && <div className={styles.contents}>{props.contents}</div>}
        <div
          // What scrolls and holds no control must take the focus itself (WCAG 2.1.1).
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={props.textOnly === true ? 0 : undefined}
          className={props.flush === true ? styles.flush : styles.body}
        >
          {props.children}
        </div>
        {props.aside !== undefined && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls too
          <aside className={styles.aside} aria-label={props.asideLabel} tabIndex={0}>
            {props.aside}
          </aside>
        )}
      </div>
    </div>
  )
}

import { useId, type ReactNode } from 'react'
import styles from './evidence-details.module.css'

export interface PartProps {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of the details under its own small heading. */
export function Part({ title, action, children }: PartProps) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <div className={styles.partHead}>
        <h3 id={heading} className={styles.heading}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  )
}

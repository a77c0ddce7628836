import type { ReactNode } from 'react'
import styles from './panel.module.css'

/** One thing to know, under its name. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.fact}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.value}>{children}</div>
    </section>
  )
}

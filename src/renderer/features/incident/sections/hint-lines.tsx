import { createContext, useContext } from 'react'
import type { Hint } from '#shared/domain/statement/schema.ts'
import type { AskedHint } from '../model/hints.ts'
import styles from './hint-lines.module.css'

/** What the linked words ask, for the fields further down that can answer. */
export const HintsContext = createContext<readonly AskedHint[]>([])

/** The questions of the linked words that the fields above them answer. */
export function HintLines({ fields }: { readonly fields: readonly NonNullable<Hint['field']>[] }) {
  const asked = useContext(HintsContext).filter(({ field }) => field !== null && fields.includes(field))
  if (asked.length === 0) return null
  return (
    <ul className={styles.hints}>
      {asked.map(({ by, id, text }) => (
        <li key={`${by} ${id}`}>
          <span className={styles.by}>{by}:</span> {text}
        </li>
      ))}
    </ul>
  )
}

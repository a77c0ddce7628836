import type { ReactNode } from 'react'
import { formatRoute, type Route } from '../platform/route.ts'
import styles from './text-link.module.css'

/** Words within a text that lead to a place of the app. */
export const TextLink = ({ to, children }: { readonly to: Route; readonly children: ReactNode }) => (
  <a className={styles.link} href={formatRoute(to)}>
    {children}
  </a>
)

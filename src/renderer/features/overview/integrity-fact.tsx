import {
  IconAlertTriangle,
  IconCircleCheck,
  IconPointFilled,
  IconShieldExclamation,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatRoute, type Route } from '../../platform/route.ts'
import styles from './overview.module.css'

/** `even` is neither good nor bad. */
export type FactTone = 'ok' | 'even' | 'warn' | 'bad'

const shapes = {
  ok: IconCircleCheck,
  even: IconPointFilled,
  warn: IconAlertTriangle,
  bad: IconShieldExclamation,
} as const

export interface IntegrityFactProps {
  readonly tone: FactTone
  readonly children: ReactNode
  /** Where more is said, or something can be done about it. */
  readonly way?: { readonly route: Route; readonly label: string }
}

/** One sentence with a shape that says whether it is good, and the way on. */
export function IntegrityFact({ tone, children, way }: IntegrityFactProps) {
  const Shape = shapes[tone]
  return (
    <li className={styles.fact}>
      <Shape className={styles[tone]} size={15} stroke={1.8} aria-hidden="true" />
      <span>
        {children}
        {way !== undefined && (
          <>
            {' '}
            <a className={styles.wayOn} href={formatRoute(way.route)}>
              {way.label}
            </a>
          </>
        )}
      </span>
    </li>
  )
}

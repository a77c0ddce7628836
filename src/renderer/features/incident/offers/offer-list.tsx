import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './offers.module.css'

export interface Offer {
  readonly key: string
  readonly words: ReactNode
  /** For those who cannot see beside what the button stands. */
  readonly label: string
  readonly onTake: () => void
}

/** What linked files bring: offered beside the fields, and taken by a decision alone. */
export function OfferList({
  title,
  take,
  offers,
}: {
  readonly title: string
  readonly take: string
  readonly offers: readonly Offer[]
}) {
  if (offers.length === 0) return null
  return (
    <div className={styles.offers}>
      <p className={styles.title}>{title}</p>
      <ul>
        {offers.map(({ key, words, label, onTake }) => (
          <li key={key}>
            <span>{words}</span>
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={13} aria-hidden="true" />}
              aria-label={label}
              onClick={onTake}
            >
              {take}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

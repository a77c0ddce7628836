import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './cut-text.module.css'

/** Received words of any length and direction: long ones are cut, with the way to see all of them. */
export function CutText({ text, most = 280 }: { readonly text: string; readonly most?: number }) {
  const { t } = useTranslation()
  const [whole, setWhole] = useState(false)
  const isLong = text.length > most
  return (
    <span className={styles.text}>
      <bdi>{isLong && !whole ? `${text.slice(0, most).toWellFormed().trimEnd()}…` : text}</bdi>
      {isLong && (
        <>
          {' '}
          <UnstyledButton className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'ui.showLess' : 'ui.showAll')}
          </UnstyledButton>
        </>
      )}
    </span>
  )
}

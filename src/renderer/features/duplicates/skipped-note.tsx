import { useTranslation } from 'react-i18next'
import type { DuplicatesListing } from '../../engine/duplicate-answers.ts'
import styles from './duplicates.module.css'

type Skipped = NonNullable<DuplicatesListing['found']>['skipped']

/** What was counted for nothing, so that nobody takes the list for all that there could be. */
export function SkippedNote({ skipped }: { readonly skipped: Skipped }) {
  const { t } = useTranslation()
  const { links, words, crowded, more } = skipped
  if (links.length === 0 && words === 0 && crowded === 0 && more === 0) return null
  return (
    <details className={styles.skipped}>
      <summary>{t('duplicates.skipped.title')}</summary>
      <p>{t('duplicates.skipped.hint')}</p>
      <ul>
        {links.map(({ link, incidents }) => (
          <li key={link}>
            <bdi>{t('duplicates.skipped.link', { link, count: incidents })}</bdi>
          </li>
        ))}
        {words > 0 && <li>{t('duplicates.skipped.words', { count: words })}</li>}
        {crowded > 0 && <li>{t('duplicates.skipped.crowded', { count: crowded })}</li>}
        {more > 0 && <li>{t('duplicates.skipped.more', { count: more })}</li>}
      </ul>
    </details>
  )
}

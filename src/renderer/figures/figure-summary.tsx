import { useTranslation } from 'react-i18next'
import entryStyles from '../form/entry.module.css'
import type { FigureEntry } from './figure-entry.ts'
import { FigureText } from './figure-text.tsx'
import styles from './figures.module.css'

/** "Killed, civilians" in the reader's language. */
export function useFigureLabel(): (entry: FigureEntry) => string {
  const { t } = useTranslation()
  return (entry) =>
    t('incident.casualties.label', {
      harm: t(`incident.casualties.harms.${entry.harm}`),
      population: t(`incident.casualties.populations.${entry.population}`),
    })
}

/** One line of the table of figures: who, how many, as of when, from how many sources. */
export function FigureSummary({ entry }: { readonly entry: FigureEntry }) {
  const { t } = useTranslation()
  const label = useFigureLabel()(entry)
  return (
    <span className={styles.figureLine}>
      <span className={entryStyles.strong}>{label}</span>
      <span>
        <FigureText entry={entry} />
      </span>
      <bdi className={entryStyles.quiet}>
        {entry.asOfText.trim() === ''
          ? t('incident.casualties.noAsOf')
          : t('incident.quoted', { words: entry.asOfText })}
      </bdi>
      <span className={entryStyles.quiet}>
        {entry.sourceIds.length === 0
          ? t('terms.noSource')
          : t('terms.sources', { count: entry.sourceIds.length })}
      </span>
    </span>
  )
}

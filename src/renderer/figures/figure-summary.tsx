import { useTranslation } from 'react-i18next'
import { countOrigins } from '#shared/domain/source/corroboration.ts'
import entryStyles from '../form/entry.module.css'
import type { FigureEntry } from './figure-entry.ts'
import type { SourceView } from '../sources/source-view.ts'
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
export function FigureSummary({
  entry,
  sources,
}: {
  readonly entry: FigureEntry
  readonly sources: readonly SourceView[]
}) {
  const { t } = useTranslation()
  const label = useFigureLabel()(entry)
  const origins = countOrigins(entry.sourceIds, (id) => sources.find((one) => one.id === id)).independent
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
          : `${t('terms.sources', { count: entry.sourceIds.length })}, ${t('terms.independent', { count: origins })}`}
      </span>
    </span>
  )
}

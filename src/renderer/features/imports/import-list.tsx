import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useImports } from '../../imports/use-imports.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DossierItem } from './dossier-item.tsx'
import styles from './imports.module.css'
import { LogItem } from './log-item.tsx'
import { newestFirst } from './newest-first.ts'

const NOTHING = {}

/** Every import so far, logs and dossiers alike, the newest first: what came, and what became of it. */
export function ImportList() {
  const { t } = useTranslation()
  const dossiers = useImports()
  const logs = useEngineQuery('logs.list', NOTHING)
  if (dossiers === undefined || logs === undefined) return null
  const lines = newestFirst(dossiers, logs)
  if (lines.length === 0) return <EmptyState title={t('imports.empty')}>{t('imports.emptyHint')}</EmptyState>
  return (
    <ol className={styles.imports} reversed aria-label={t('imports.list')}>
      {lines.map((line) => (
        <li key={line.of.id}>
          {line.kind === 'log' ? <LogItem line={line.of} /> : <DossierItem record={line.of} />}
        </li>
      ))}
    </ol>
  )
}

import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { IncidentLine } from '../../../engine/queries.ts'
import { formatRoute } from '../../../platform/route.ts'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import relationStyles from './relations.module.css'
import styles from './sections.module.css'

/** Another incident in one line, and the way to it. What is typed here is kept as a draft meanwhile. */
export function IncidentLink({ line }: { readonly line: IncidentLine | undefined }) {
  const { t } = useTranslation()
  if (line === undefined) return <span className={styles.none}>{t('people.relations.reading')}</span>
  const { id, reference, title, edtf, place, status } = line
  return (
    <span className={relationStyles.incidentLink}>
      <a href={formatRoute({ screen: 'incident', id, fresh: false })}>
        <bdi>{title}</bdi>
      </a>
      <span className={styles.itemLine}>
        <span>
          {[reference, edtf === null ? '' : edtfInWords(edtf), place]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        <StatusBadge status={status} />
      </span>
    </span>
  )
}

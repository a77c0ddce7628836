import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { IncidentRow } from '../../engine/queries.ts'
import { formatRoute } from '../../platform/route.ts'
import { VerificationBadge } from '../../ui/verification-badge.tsx'
import styles from './panel.module.css'

/** One incident in the panel. */
export function IncidentLine({ row }: { readonly row: IncidentRow }) {
  const { t } = useTranslation()
  const sources =
    row.sources === 0
      ? t('terms.noSource')
      : `${t('terms.sources', { count: row.sources })}, ${t('terms.independent', { count: row.independentSources })}`
  return (
    <li className={styles.incident}>
      <a className={styles.link} href={formatRoute({ screen: 'incident', id: row.id, fresh: false })}>
        <bdi>{row.title}</bdi>
      </a>
      <VerificationBadge verification={row.verification} />
      <p className={styles.quiet}>
        {[
          row.reference,
          row.edtf === null ? t('statement.noDate') : edtfInWords(row.edtf),
          sources,
          ...(row.denials > 0 ? [t('terms.denied').toLowerCase()] : []),
        ].join(' · ')}
      </p>
    </li>
  )
}

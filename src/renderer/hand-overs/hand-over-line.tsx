import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { RecordName } from '../platform/record-name.tsx'
import { InstantText } from '../ui/instant-text.tsx'
import styles from './hand-overs.module.css'
import { StandingBadge } from './standing-badge.tsx'
import { useHandOvers } from './use-hand-overs.ts'

/** A hand-over in two lines, where it is known to whom it went. */
export function HandOverLine({ record }: { readonly record: StoredRecord<'hand-over'> }) {
  const { t } = useTranslation()
  const standing = useHandOvers()?.standingOf(record.id)
  const { caseId, version, format } = record.body
  return (
    <>
      <p>
        {caseId === null ? t('handOver.noCase') : <RecordName id={caseId} />}
        {', '}
        {t('handOver.version', { number: version })}, {t(`handOver.formats.${format}`)}
      </p>
      <p className={styles.quiet}>
        <InstantText instant={record.createdAt} />{' '}
        {standing !== undefined && <StandingBadge record={record} standing={standing} />}
      </p>
    </>
  )
}

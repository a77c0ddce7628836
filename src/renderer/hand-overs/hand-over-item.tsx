import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { contentsDifference } from '#shared/domain/hand-over/difference.ts'
import type { HandOverStanding } from '#shared/domain/hand-over/standing.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRoute } from '../platform/route.ts'
import { RecordName } from '../platform/record-name.tsx'
import { CopyText } from '../ui/copy-text.tsx'
import { formatBytes } from '../ui/format-bytes.ts'
import { InstantText } from '../ui/instant-text.tsx'
import { HandOverActions } from './hand-over-actions.tsx'
import { HandOverChanges } from './hand-over-changes.tsx'
import styles from './hand-overs.module.css'
import { RecallText } from './recall-text.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { WhoText } from './who-text.tsx'

type HandOver = StoredRecord<'hand-over'>

export interface HandOverItemProps {
  readonly record: HandOver
  /** The hand-over of the same case before it; undefined for the first. */
  readonly previous: HandOver | undefined
  readonly standing: HandOverStanding
  /** Whether the case is named: not on its own page. */
  readonly withCase: boolean
}

/** One hand-over: to whom, when, by whom, which bytes, how locked, how it stands, and how it differs from the one before. */
export function HandOverItem({ record, previous, standing, withCase }: HandOverItemProps) {
  const { t, i18n } = useTranslation()
  const { caseId, version, format, bytes, sha256, note, recalled } = record.body
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h3 className={styles.name}>{t('handOver.version', { number: version })}</h3>
        <span>{t(`handOver.as.${format}`, { size: formatBytes(bytes, i18n.language) })}</span>
        <WhoText body={record.body} />
        <StandingBadge record={record} standing={standing} />
        <span className={styles.end}>
          <RecordName id={record.createdBy} /> <InstantText instant={record.createdAt} />
        </span>
      </div>
      {withCase && caseId !== null && (
        <p>
          <a className={styles.link} href={formatRoute({ screen: 'case', id: caseId, fresh: false })}>
            <RecordName id={caseId} />
          </a>
        </p>
      )}
      {withCase && caseId === null && <p>{t('handOver.noCase')}</p>}
      <Facts record={record} />
      {note !== '' && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      <div className={styles.hash}>
        <span className={styles.quiet}>{t('handOver.bytes')}</span>
        <CopyText text={sha256} label={t('handOver.bytes')} />
      </div>
      {recalled !== null && <RecallText recall={recalled} />}
      <div className={styles.foot}>
        <Changes record={record} previous={previous} />
        <HandOverActions record={record} />
      </div>
    </li>
  )
}

/** What is known of how it went out, in one line. */
function Facts({ record: { reference, body } }: { readonly record: HandOver }) {
  const { t } = useTranslation()
  const { marking, profile, lock, purpose } = body
  const facts = [
    marking,
    profile === '' ? null : t('handOver.byProfile', { profile }),
    lock === null ? null : t(`handOver.locked.${lock}`),
    purpose === null ? null : t('handOver.for', { purpose: t(`caseParts.recipients.purposes.${purpose}`) }),
    reference,
  ].filter((fact) => fact !== null)
  return (
    <p className={styles.facts}>
      {facts.map((fact) => (
        <bdi key={fact}>{fact}</bdi>
      ))}
    </p>
  )
}

function Changes({ record, previous }: Pick<HandOverItemProps, 'record' | 'previous'>) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (previous === undefined) return <p className={styles.quiet}>{t('handOver.first')}</p>
  if (previous.body.dossierSha256 === record.body.dossierSha256)
    return <p className={styles.quiet}>{t('handOver.sameAsBefore')}</p>
  return (
    <details className={styles.changes} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('handOver.compare', { number: previous.body.version })}</summary>
      {open && (
        <HandOverChanges difference={contentsDifference(previous.body.contents, record.body.contents)} />
      )}
    </details>
  )
}

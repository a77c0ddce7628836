import { useTranslation } from 'react-i18next'
import type { ContentsDifference } from '#shared/domain/hand-over/difference.ts'
import { RecordName } from '../platform/record-name.tsx'
import { difference } from '../ui/difference.ts'
import { DifferenceTable } from '../ui/difference-table.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useVersions } from './use-versions.ts'
import styles from './hand-overs.module.css'

type Change = ContentsDifference['changed'][number]

/** What changed in one record between the revisions in two dossiers. Of a person only that it changed. */
export function RecordChanges({ change }: { readonly change: Change }) {
  const { t } = useTranslation()
  const { kind, id, from, to } = change
  const isPerson = kind === 'person'
  return (
    <div className={styles.record}>
      <p>
        {isPerson ? t('terms.kind.person') : <RecordName id={id} />}{' '}
        <span className={styles.quiet}>{t('handOver.revisions', { from, to })}</span>
      </p>
      {isPerson ? <p className={styles.quiet}>{t('handOver.restricted')}</p> : <Fields change={change} />}
    </div>
  )
}

function Fields({ change: { id, from, to } }: { readonly change: Change }) {
  const { t } = useTranslation()
  const { versions, failure } = useVersions(id)
  if (failure !== null) return <FailureNotice failure={failure} />
  const bodyAt = (rev: number) => versions?.find(({ record }) => record.rev === rev)?.record.body
  const [before, after] = [bodyAt(from), bodyAt(to)]
  if (before === undefined || after === undefined) return null
  return (
    <DifferenceTable
      changes={difference(before, after)}
      beforeLabel={t('handOver.before')}
      afterLabel={t('handOver.after')}
    />
  )
}

import { useTranslation } from 'react-i18next'
import type { ContentsDifference } from '#shared/domain/hand-over/difference.ts'
import type { HandOverBody } from '#shared/domain/hand-over/schema.ts'
import { RecordName } from '../platform/record-name.tsx'
import { RecordChanges } from './record-changes.tsx'
import styles from './hand-overs.module.css'

type Contents = readonly HandOverBody['contents'][number][]

/** The records that came, went and changed between two versions. */
export function HandOverChanges({ difference }: { readonly difference: ContentsDifference }) {
  const { t } = useTranslation()
  const { added, gone, changed } = difference
  if (added.length + gone.length + changed.length === 0)
    return <p className={styles.quiet}>{t('handOver.sameRecords')}</p>
  return (
    <>
      <Entries title={t('handOver.added')} entries={added} />
      <Entries title={t('handOver.gone')} entries={gone} />
      {changed.length > 0 && <h4 className={styles.what}>{t('handOver.changed')}</h4>}
      {changed.map((change) => (
        <RecordChanges key={change.id} change={change} />
      ))}
    </>
  )
}

function Entries({ title, entries }: { readonly title: string; readonly entries: Contents }) {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <>
      <h4 className={styles.what}>{title}</h4>
      <ul className={styles.entries}>
        {entries.map(({ kind, id }) => (
          <li key={id}>{kind === 'person' ? t('terms.kind.person') : <RecordName id={id} />}</li>
        ))}
      </ul>
    </>
  )
}

import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useHandOvers } from '../../hand-overs/use-hand-overs.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './export.module.css'

export interface RecalledBeforeProps {
  readonly caseId: string | null
  /** The version that would go out. */
  readonly number: number
}

/** What was recalled of this case and why: whoever exports it again should know. */
export function RecalledBefore({ caseId, number }: RecalledBeforeProps) {
  const { t } = useTranslation()
  const recalled = useHandOvers()?.list.filter(
    ({ body }) => body.caseId === caseId && body.recalled?.kind === 'called-back',
  )
  if (recalled === undefined || recalled.length === 0) return null
  const isThis = recalled.some(({ body }) => body.version === number)
  return (
    <Notice tone={isThis ? 'bad' : 'warn'} icon={<IconArrowBackUp />}>
      {isThis && <p>{t('exporting.recalledThis')}</p>}
      <ul className={styles.recalls}>
        {recalled.map(({ id, body: { version, recalled: recall } }) => (
          <li key={id}>
            {t('exporting.recalledBefore', { number: version })}{' '}
            {recall !== null && (
              <>
                <InstantText instant={recall.at} />: <bdi>{recall.reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

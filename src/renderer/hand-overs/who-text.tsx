import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import styles from './hand-overs.module.css'

/** To whom, as it was written then. */
export function WhoText({ body }: Pick<StoredRecord<'hand-over'>, 'body'>) {
  const { t } = useTranslation()
  const who = [body.recipient, body.organisation].filter((part) => part !== '').join(', ')
  return who === '' ? (
    <span className={styles.quiet}>{t('handOver.toNobody')}</span>
  ) : (
    <bdi>{t('handOver.toWhom', { who })}</bdi>
  )
}

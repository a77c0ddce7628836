import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackageSigner } from '#shared/domain/package-check/report.ts'
import { Badge } from '../../ui/badge.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import styles from './verify.module.css'

/** Whose keys signed, with the fingerprint that is to be compared. */
export function Signers({ signers }: { readonly signers: readonly PackageSigner[] }) {
  const { t } = useTranslation()
  if (signers.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('verify.signers')}</h2>
      <ul className={styles.checks}>
        {signers.map(({ name, fingerprint, confirmed }) => (
          <li key={fingerprint} className={styles.signer}>
            <bdi>{name}</bdi>
            <CopyText text={fingerprint} label={t('verify.fingerprint')} />
            <Badge
              tone={confirmed ? 'ok' : 'warn'}
              icon={confirmed ? <IconCircleCheck size={13} /> : <IconAlertTriangle size={13} />}
            >
              {t(confirmed ? 'verify.confirmed' : 'verify.unconfirmed')}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { ImportBody } from '#shared/domain/import/schema.ts'
import styles from './came-from.module.css'

type Props = Pick<ImportBody, 'dossier' | 'signatures'>

/** Which version of what, whose key signed it, and at which head of whose journal. */
export function CameFrom({ dossier, signatures }: Props) {
  const { t } = useTranslation()
  const { release, reference } = dossier
  return (
    <dl className={styles.facts}>
      <dt>{t('imports.facts.dossier')}</dt>
      <dd>
        <bdi>{reference}</bdi>
        {', '}
        {release?.version == null
          ? t('imports.noVersion')
          : t('imports.version', { version: release.version })}
        {release !== null && `, ${t('imports.profile', { name: release.profile.name })}`}
      </dd>
      <dt>{t('imports.facts.signed')}</dt>
      <dd>
        {signatures.length === 0
          ? t('imports.nobodySigned')
          : signatures.map(({ principal, fingerprint }) => (
              <span key={fingerprint} className={styles.signer}>
                <bdi>{principal}</bdi> <code className={styles.code}>{fingerprint}</code>
              </span>
            ))}
      </dd>
      {release !== null && (
        <>
          <dt>{t('imports.facts.head')}</dt>
          <dd>{release.headWords.join(' ')}</dd>
        </>
      )}
    </dl>
  )
}

import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '#shared/domain/import/schema.ts'
import styles from './check.module.css'

const parts = ['created', 'updated', 'unchanged', 'conflicts', 'rejected'] as const

/** Every row once: what was read is the sum of what becomes of it. */
export function CountSum({ counts }: { readonly counts: ImportCounts }) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <dl className={styles.sum} aria-label={t('importLog.check.sum')}>
      <div>
        <dt>{t('importLog.check.counts.read')}</dt>
        <dd>{number.format(counts.read)}</dd>
      </div>
      {parts.map((name, at) => (
        <Fragment key={name}>
          <span className={styles.sign} aria-hidden="true">
            {at === 0 ? '=' : '+'}
          </span>
          <div data-name={name} data-none={counts[name] === 0}>
            <dt>{t(`importLog.check.counts.${name}`)}</dt>
            <dd>{number.format(counts[name])}</dd>
          </div>
        </Fragment>
      ))}
    </dl>
  )
}

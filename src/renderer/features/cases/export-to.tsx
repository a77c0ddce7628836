import { useTranslation } from 'react-i18next'
import { formatRoute } from '../../platform/route.ts'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './export.module.css'
import type { ExportForm } from './use-export-form.ts'

/** For whom the dossier is made, and what that one may receive. */
export function ExportTo({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation()
  const { offered, to } = form
  return (
    <section className={styles.part}>
      <SelectField
        label={t('handOver.to')}
        value={to?.id ?? ''}
        options={[
          { value: '', label: t('handOver.nobody') },
          ...offered.map(({ id, name, purpose, isListed }) => ({
            value: id,
            label: t(isListed ? 'handOver.recipientWithPurpose' : 'exporting.unlisted', {
              name,
              purpose: t(`caseParts.recipients.purposes.${purpose}`),
            }),
          })),
        ]}
        onChange={form.setTo}
      />
      <p className={styles.quiet}>
        {to === null ? (
          <>
            {t('exporting.toNobody')}{' '}
            <a className={styles.link} href={formatRoute({ screen: 'recipients' })}>
              {t('recipients.title')}
            </a>
          </>
        ) : (
          t('exporting.toLimits', { marking: to.mayReceive, count: to.keys.length })
        )}
      </p>
    </section>
  )
}

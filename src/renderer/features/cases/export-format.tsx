import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exportFormat, type ExportFormat as Format } from '#shared/domain/hand-over/export-format.ts'
import styles from './export.module.css'
import type { ExportForm } from './use-export-form.ts'

const first = ['package', 'pdf', 'json'] as const
const others = exportFormat.options.filter((format) => !first.some((one) => one === format))

/** In which form: the package with everything that proves it, one document, or tables for other tools. */
export function ExportFormat({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation()
  const choice = (format: Format) => (
    <Radio
      key={format}
      value={format}
      label={t(`exporting.formats.${format}.name`)}
      description={t(`exporting.formats.${format}.words`)}
    />
  )
  return (
    <section className={styles.part}>
      <Radio.Group
        label={t('exporting.format')}
        value={form.format}
        onChange={(value) => {
          const chosen = exportFormat.options.find((one) => one === value)
          if (chosen !== undefined) form.setFormat(chosen)
        }}
      >
        <div className={styles.choices}>{first.map(choice)}</div>
        <details className={styles.more} open={others.includes(form.format) || undefined}>
          <summary>{t('exporting.otherFormats')}</summary>
          <div className={styles.choices}>{others.map(choice)}</div>
        </details>
      </Radio.Group>
    </section>
  )
}

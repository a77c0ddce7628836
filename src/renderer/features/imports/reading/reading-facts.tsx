import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogLook } from '#shared/ipc/logs.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import type { LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import { delimiterOptions } from './delimiters.ts'
import { ReadingNotes } from './reading-notes.tsx'
import styles from './reading.module.css'

export interface ReadingFactsProps {
  readonly work: LogWork
  readonly look: LogLook
  readonly job: LogJob
}

/** Format, encoding, what stands between cells, and sheet: found by looking, and each of them changeable. */
export function ReadingFacts({ work, look, job }: ReadingFactsProps) {
  const { t, i18n } = useTranslation()
  const { reading, encodings, sheets } = look
  const number = new Intl.NumberFormat(i18n.language)
  const encoding = work.choice.encoding ?? reading.encoding
  const delimiter = work.choice.delimiter ?? reading.delimiter
  const sheet = work.choice.sheet ?? reading.sheet
  return (
    <>
      <div className={styles.facts}>
        <Fact label={t('importLog.read.format')}>{t(`importLog.read.formats.${reading.format}`)}</Fact>
        {encoding !== null && (
          <SelectField
            label={t('importLog.read.encoding')}
            value={encoding}
            options={[...new Set([encoding, ...encodings])].map((name) => ({ value: name, label: name }))}
            disabled={job.running}
            onChange={(chosen) => void job.readAs({ encoding: chosen })}
          />
        )}
        {delimiter !== null && (
          <SelectField
            label={t('importLog.read.delimiter')}
            value={delimiter}
            options={delimiterOptions(delimiter).map(({ value, name }) => ({
              value,
              label: t(`importLog.read.delimiters.${name}`, { mark: value }),
            }))}
            disabled={job.running}
            onChange={(chosen) => void job.readAs({ delimiter: chosen })}
          />
        )}
        {sheet !== null && sheets.length > 0 && (
          <SelectField
            label={t(reading.format === 'xlsx' ? 'importLog.read.sheet' : 'importLog.read.list')}
            value={sheet}
            options={sheets.map(({ name, rows }) => ({
              value: name,
              label: t('importLog.read.sheetRows', { name, count: rows }),
            }))}
            disabled={job.running}
            onChange={(chosen) => void job.readAs({ sheet: chosen })}
          />
        )}
        <Fact label={t('importLog.read.rows')}>{number.format(look.rows)}</Fact>
        <Fact label={t('importLog.read.columns')}>{number.format(look.columns.length)}</Fact>
      </div>
      {reading.skipped.length > 0 && (
        <p className={styles.quiet}>
          {t('importLog.read.skipped', {
            count: reading.skipped.length,
            rows: reading.skipped.slice(0, 20).join(', '),
          })}
        </p>
      )}
      <ReadingNotes notes={look.notes} />
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span>{label}</span>
      <strong>{children}</strong>
    </div>
  )
}

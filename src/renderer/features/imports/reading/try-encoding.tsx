import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../ui/select-field.tsx'
import type { LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import styles from './reading.module.css'

/** Names of the WHATWG Encoding Standard that files of the field come in. */
const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'macintosh',
  'x-mac-cyrillic',
  'koi8-u',
  'windows-1250',
  'windows-1254',
  'windows-1256',
]

const FOUND = ''

/** A file that cannot be read by itself may be read by somebody who knows how it was written. */
export function TryEncoding({ work, job }: { readonly work: LogWork; readonly job: LogJob }) {
  const { t } = useTranslation()
  return (
    <div className={styles.try}>
      <SelectField
        label={t('importLog.read.tryAs')}
        description={t('importLog.read.tryHint')}
        value={work.choice.encoding ?? FOUND}
        options={[FOUND, ...encodings].map((value) => ({ value, label: value === FOUND ? '–' : value }))}
        disabled={job.running}
        onChange={(encoding) => {
          if (encoding !== FOUND) void job.readAs({ encoding })
        }}
      />
    </div>
  )
}

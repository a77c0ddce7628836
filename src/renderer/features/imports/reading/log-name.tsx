import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { InstantText } from '../../../ui/instant-text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { changeMapping, type LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import styles from './reading.module.css'

const NOTHING = {}

export interface LogNameProps {
  readonly mapping: NonNullable<LogWork['mapping']>
  readonly job: LogJob
}

/** What the log is called: by its name a newer file is known to be of the same log. */
export function LogName({ mapping: { form }, job }: LogNameProps) {
  const { t } = useTranslation()
  const name = form.log.name
  const before = useEngineQuery('logs.list', NOTHING)?.find(({ logName }) => logName === name.trim())
  return (
    <div className={styles.named}>
      <TextField
        label={t('mapping.log.name')}
        description={t('mapping.log.nameHint')}
        {...(name.trim() === '' && { issue: 'text.required' })}
        value={name}
        onChange={({ currentTarget: { value } }) =>
          job.update((now) => changeMapping(now, (form) => ({ ...form, log: { ...form.log, name: value } })))
        }
      />
      {before !== undefined && (
        <p className={styles.quiet}>
          {t('importLog.read.before')}{' '}
          <TextLink to={{ screen: 'log-import', id: before.id, fresh: false }}>{before.reference}</TextLink>,{' '}
          <InstantText instant={before.createdAt} />. {t('importLog.read.beforeHint')}
        </p>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { useIsViewer, useSession } from '../../platform/session.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { IntegrityFact } from './integrity-fact.tsx'
import type { Integrity } from './use-integrity.ts'

/** When the workspace was last kept elsewhere; that it never was is a warning. */
export function BackupFact({ backups }: Pick<Integrity, 'backups'>) {
  const { t } = useTranslation()
  const { mode } = useSession()
  const mayWrite = !useIsViewer()
  if (backups === null) return null
  const { made, entriesSince, overdue, problem } = backups
  const wayOn = mayWrite && {
    way: { route: { screen: 'backup' }, label: t('overview.integrity.backUp') } as const,
  }
  // It may have been told of behind the damage.
  if (made === null && mode?.kind === 'read-only' && mode.reason.kind === 'damaged')
    return <IntegrityFact tone="even">{t('overview.integrity.backupNotTold')}</IntegrityFact>
  if (problem !== null)
    return (
      <IntegrityFact tone="warn" {...wayOn}>
        {t('overview.integrity.backupFailed')} {problem.message}
      </IntegrityFact>
    )
  if (made === null)
    return (
      <IntegrityFact tone="warn" {...wayOn}>
        {t('overview.integrity.backupNever')}
      </IntegrityFact>
    )
  return (
    <IntegrityFact tone={overdue ? 'warn' : 'ok'} {...((overdue || entriesSince > 0) && wayOn)}>
      {t('overview.integrity.backup')} <InstantText instant={made.at} />,{' '}
      {t('overview.integrity.backupSince', { count: entriesSince })}.
      {overdue && ` ${t('overview.integrity.backupOverdue')}`}
    </IntegrityFact>
  )
}

/** Whether a forgotten passphrase would be the end. */
export function KeyFact({ keys }: Pick<Integrity, 'keys'>) {
  const { t } = useTranslation()
  const mayWrite = !useIsViewer()
  if (keys === null) return null
  return keys.hasRecoveryKey ? (
    <IntegrityFact tone="ok">{t('overview.integrity.recoveryKey')}</IntegrityFact>
  ) : (
    <IntegrityFact
      tone="warn"
      {...(mayWrite && {
        way: { route: { screen: 'keys' }, label: t('overview.integrity.makeRecoveryKey') },
      })}
    >
      {t('overview.integrity.noRecoveryKey')}
    </IntegrityFact>
  )
}

/** When somebody outside last saw the journal. */
export function StampFact({ stamps }: Pick<Integrity, 'stamps'>) {
  const { t } = useTranslation()
  if (stamps === null) return null
  const stamped = stamps.find(({ stamp }) => stamp !== null)?.stamp
  const way = { route: { screen: 'integrity' }, label: t('overview.integrity.stamps') } as const
  return (
    <IntegrityFact tone={stamped ? 'ok' : 'even'} way={way}>
      {stamped ? (
        <>
          {t('overview.integrity.stamp')} <InstantText instant={stamped.at} />.
        </>
      ) : (
        t(stamps.length > 0 ? 'overview.integrity.stampWaiting' : 'overview.integrity.noStamp')
      )}
    </IntegrityFact>
  )
}

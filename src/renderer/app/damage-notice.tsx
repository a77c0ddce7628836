import { Button } from '@mantine/core'
import { IconLockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JournalDamage } from '#shared/journal/damage.ts'
import { navigate } from '../platform/navigation.ts'
import { RecordName } from '../platform/record-name.tsx'
import { useSession } from '../platform/session.ts'
import { Notice } from '../ui/notice.tsx'

/** As many as can be taken in at once; whoever has to know all of them verifies the journal. */
const named = 5

/** Says on every screen, for as long as the workspace can only be read, why that is and what can be done. */
export function DamageNotice() {
  const { t } = useTranslation()
  const { mode } = useSession()
  if (mode?.kind !== 'read-only' || mode.reason.kind === 'viewer') return null
  const { reason } = mode
  if (reason.kind === 'medium')
    return (
      <Notice tone="warn" icon={<IconLockExclamation />}>
        <p>{t('shell.readOnly.medium')}</p>
      </Notice>
    )
  const { damage, lastGood } = reason
  const records = [...new Set(damage.flatMap((one) => one.records.map(({ id }) => id)))]
  return (
    <Notice
      tone="bad"
      icon={<IconLockExclamation />}
      actions={<Button onClick={() => navigate({ screen: 'cases' })}>{t('shell.readOnly.export')}</Button>}
    >
      <p>
        <strong>{t('shell.readOnly.damaged')}</strong>{' '}
        {lastGood < 0
          ? t('shell.readOnly.nothingWhole')
          : t('shell.readOnly.wholeUpTo', { count: lastGood + 1 })}
      </p>
      {damage.slice(0, named).map((one, index) => (
        <p key={index}>
          <DamagedPlace damage={one} />
        </p>
      ))}
      {damage.length > named && <p>{t('shell.readOnly.more', { count: damage.length - named })}</p>}
      {records.length > 0 && (
        <p>
          {t('shell.readOnly.records')}{' '}
          {records.slice(0, named).map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <RecordName id={id} />
            </span>
          ))}
          {records.length > named && ` ${t('shell.readOnly.more', { count: records.length - named })}`}
        </p>
      )}
      <p>{t('shell.readOnly.next')}</p>
    </Notice>
  )
}

function DamagedPlace({ damage }: { readonly damage: JournalDamage }) {
  const { t } = useTranslation()
  const { kind, segment, frame, entries } = damage
  return (
    <>
      {t(`shell.damage.${kind}`)}
      {entries !== null && ` ${t('shell.damage.entries', entries)}`}
      {segment !== null && (
        <>
          {' '}
          <bdi>{segment}</bdi>
          {frame !== null && `, ${t('shell.damage.atFrame', { frame })}`}
        </>
      )}
    </>
  )
}

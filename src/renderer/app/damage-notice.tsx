import { Button } from '@mantine/core'
import { IconLockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JournalDamage } from '#shared/journal/damage.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { bridge } from '../platform/bridge.ts'
import { navigate } from '../platform/navigation.ts'
import { RecordName } from '../platform/record-name.tsx'
import { formatRoute } from '../platform/route.ts'
import { routeOfRecord } from '../platform/route-of-record.ts'
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
  const records = new Map(damage.flatMap((one) => one.records.map((record) => [record.id, record])))
  return (
    <Notice tone="bad" icon={<IconLockExclamation />} actions={<WaysOn lastGood={lastGood} />}>
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
      {records.size > 0 && (
        <p>
          {t('shell.readOnly.records')}{' '}
          {[...records.values()].slice(0, named).map((record, index) => (
            <span key={record.id}>
              {index > 0 && ', '}
              <DamagedRecord record={record} />
            </span>
          ))}
          {records.size > named && ` ${t('shell.readOnly.more', { count: records.size - named })}`}
        </p>
      )}
      <p>{t('shell.readOnly.next')}</p>
    </Notice>
  )
}

/** Backups are restored from the start screen: this workspace is closed for it, and stays as it is. */
function WaysOn({ lastGood }: { readonly lastGood: number }) {
  const { t } = useTranslation()
  return (
    <>
      {lastGood >= 0 && (
        <Button onClick={() => navigate({ screen: 'activity', entry: lastGood + 1, about: null })}>
          {t('shell.readOnly.activity')}
        </Button>
      )}
      <Button onClick={() => navigate({ screen: 'cases' })}>{t('shell.readOnly.export')}</Button>
      <Button variant="filled" onClick={() => void bridge.workspace.close({ toRestore: true })}>
        {t('shell.readOnly.restore')}
      </Button>
    </>
  )
}

type Concerned = JournalDamage['records'][number]

/** A record leads to what of it stands before the damage; one that is all behind it is shown nowhere. */
function DamagedRecord({ record }: { readonly record: Concerned }) {
  const route = routeOfRecord(record)
  const isThere = useEngineQuery('record.get', { id: record.id }) != null
  return route !== null && isThere ? (
    <a href={formatRoute(route)}>
      <RecordName id={record.id} />
    </a>
  ) : (
    <RecordName id={record.id} />
  )
}

function DamagedPlace({ damage }: { readonly damage: JournalDamage }) {
  const { t } = useTranslation()
  const { kind, segment, frame, entries } = damage
  return (
    <>
      {t(`shell.damage.${kind}`)}
      {entries !== null &&
        ` ${t('shell.damage.entries', { count: entries.last - entries.first + 1, first: entries.first + 1, last: entries.last + 1 })}`}
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

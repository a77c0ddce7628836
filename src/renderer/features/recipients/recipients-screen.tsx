import { Button } from '@mantine/core'
import { IconKey, IconKeyOff, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useRecords } from '../../hand-overs/use-records.ts'
import { commands } from '../../platform/commands/registry.ts'
import { navigate } from '../../platform/navigation.ts'
import { formatRoute } from '../../platform/route.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './recipients.module.css'

/** Everybody who may be handed a dossier, with the way to the log of what was. */
export function RecipientsScreen() {
  const { t } = useTranslation()
  const recipients = useRecords('recipient')?.toSorted((a, b) => a.body.name.localeCompare(b.body.name))
  const handOvers = useRecords('hand-over') ?? []
  const newRecipient = (
    <ForWriters>
      <Button
        variant="filled"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => commands.run('recipient.new')}
      >
        {t('commands.label.recipient.new')}
      </Button>
    </ForWriters>
  )
  return (
    <Page
      title={t('recipients.title')}
      actions={
        <>
          <Button onClick={() => navigate({ screen: 'hand-overs' })}>{t('handOvers.title')}</Button>
          {newRecipient}
        </>
      }
    >
      {recipients?.length === 0 && (
        <EmptyState title={t('recipients.empty')} actions={newRecipient}>
          {t('recipients.emptyHint')}
        </EmptyState>
      )}
      {recipients !== undefined && recipients.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['name', 'purpose', 'mayReceive', 'keys', 'last'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`recipients.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {recipients.map((record) => (
              <Row key={record.id} record={record} handOvers={handOvers} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}

interface RowProps {
  readonly record: StoredRecord<'recipient'>
  readonly handOvers: readonly StoredRecord<'hand-over'>[]
}

function Row({ record: { id, body }, handOvers }: RowProps) {
  const { t } = useTranslation()
  const last = handOvers
    .filter((one) => one.body.recipientId === id)
    .map(({ createdAt }) => createdAt)
    .toSorted()
    .at(-1)
  const count = body.keys.length
  return (
    <tr>
      <th scope="row">
        <a className={styles.name} href={formatRoute({ screen: 'recipient', id, fresh: false })}>
          <bdi>{body.name}</bdi>
        </a>
        <bdi className={styles.organisation}>{body.organisation}</bdi>
      </th>
      <td>{t(`caseParts.recipients.purposes.${body.purpose}`)}</td>
      <td>
        <Badge>{body.mayReceive}</Badge>
      </td>
      <td>
        <Badge tone={count === 0 ? 'warn' : 'ok'} icon={count === 0 ? <IconKeyOff /> : <IconKey />}>
          {t('recipients.keyCount', { count })}
        </Badge>
      </td>
      <td className={styles.quiet}>
        {last === undefined ? t('recipients.never') : <InstantText instant={last} />}
      </td>
    </tr>
  )
}

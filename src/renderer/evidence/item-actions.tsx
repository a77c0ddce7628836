import { Button, Group, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDots, IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { CheckResult } from './check-result.tsx'
import { DisposeDialog, type DisposeStep } from './dispose-dialog.tsx'
import styles from './evidence-details.module.css'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { useCheck } from './use-check.ts'
import type { Custody } from './use-custody.ts'
import { useSaveOriginal } from './use-save-original.ts'
import type { Standing } from './use-standing.ts'

export interface ItemActionsProps {
  readonly record: StoredRecord<'evidence'>
  readonly standing: Standing['kind'] | null
  readonly custody: Custody
}

/** What can be done with an item as it stands; each leaves its event in the custody below. */
export function ItemActions({ record, standing, custody }: ItemActionsProps) {
  const { t } = useTranslation()
  const original = useSaveOriginal(record.id, custody.reload)
  const check = useCheck(custody.reload)
  const [dialog, setDialog] = useState<DisposeStep | 'hand-over' | null>(null)
  const busy = original.job.running || check.job.running
  const close = () => setDialog(null)
  const done = () => {
    close()
    custody.reload()
  }
  return (
    <>
      <Group gap="xs">
        {standing === null && (
          <Button
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            disabled={busy}
            onClick={() => void original.save()}
          >
            {t('evidence.original.save')}
          </Button>
        )}
        {standing !== 'deleted' && (
          <Button
            leftSection={<IconShieldCheck size={15} aria-hidden="true" />}
            disabled={busy}
            onClick={() => void check.check([record.id])}
          >
            {t('custody.actions.check')}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button aria-label={t('custody.actions.more')} disabled={custody.events === null}>
              <IconDots size={15} aria-hidden="true" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconArrowsExchange size={15} aria-hidden="true" />}
              onClick={() => setDialog('hand-over')}
            >
              {t('custody.actions.handOver')}
            </Menu.Item>
            {(standing === null || standing === 'quarantined') && (
              <Menu.Item onClick={() => setDialog('give-up')}>{t('custody.actions.giveUp')}</Menu.Item>
            )}
            {standing === 'given-up' && (
              <>
                <Menu.Item onClick={() => setDialog('take-back')}>{t('custody.actions.takeBack')}</Menu.Item>
                <Menu.Item color="red" onClick={() => setDialog('delete')}>
                  {t('custody.actions.delete')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <CheckResult check={check} />
      {original.job.running && (
        <ProgressNotice
          label={t('evidence.original.running')}
          progress={original.job.progress}
          onCancel={original.job.cancel}
        />
      )}
      {original.savedAs !== null && (
        <Notice tone="ok">
          {t('evidence.original.saved')} <bdi className={styles.path}>{original.savedAs}</bdi>
        </Notice>
      )}
      {original.failure !== null && <FailureNotice failure={original.failure} />}
      {dialog === 'hand-over' && (
        <HandOverDialog
          itemId={record.id}
          reference={record.reference}
          events={custody.events ?? []}
          onDone={done}
          onClose={close}
        />
      )}
      {dialog !== null && dialog !== 'hand-over' && (
        <DisposeDialog
          step={dialog}
          evidenceId={record.id}
          reference={record.reference}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  )
}

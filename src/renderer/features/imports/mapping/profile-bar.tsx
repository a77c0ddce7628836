import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../platform/commands/use-command.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ForWriters } from '../../../ui/for-writers.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SaveProfileDialog } from '../profiles/save-profile-dialog.tsx'
import { isChanged, mappingSaved, type LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import { checkMapping } from './mapping-form.ts'
import styles from './profile-bar.module.css'

export interface ProfileBarProps {
  readonly mapping: NonNullable<LogWork['mapping']>
  readonly job: LogJob
}

/** Which profile the mapping is of, whether it was changed, and keeping it for the next file. */
export function ProfileBar({ mapping, job }: ProfileBarProps) {
  const { t } = useTranslation()
  const [saving, setSaving] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const body = checkMapping(mapping.form).body
  const changed = isChanged(mapping)
  useCommand('record.save', () => setSaving(true), body !== null && (changed || mapping.origin === null))
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.name}>
          {t('importLog.profile.title')}: <bdi>{mapping.origin?.title ?? t('importLog.profile.begun')}</bdi>
        </span>
        {changed && <Badge tone="accent">{t('importLog.profile.isChanged')}</Badge>}
        <ForWriters>
          <Button
            className={styles.save ?? ''}
            variant="subtle"
            disabled={body === null}
            leftSection={<IconDeviceFloppy size={14} aria-hidden="true" />}
            onClick={() => setSaving(true)}
          >
            {t('importLog.profile.save')}
          </Button>
        </ForWriters>
      </div>
      {saved !== null && <Notice tone="ok">{t('importLog.profile.saved', { reference: saved })}</Notice>}
      {saving && body !== null && (
        <SaveProfileDialog
          profile={body}
          origin={mapping.origin}
          onSaved={(record) => {
            setSaving(false)
            setSaved(record.reference)
            const { id, body: stands } = record
            job.update((now) => mappingSaved(now, stands, { id, title: stands.title }))
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  )
}

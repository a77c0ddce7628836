import { Button, Radio } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useIssueText } from '../../locales/use-issue-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './start.module.css'
import type { StartFieldsProps } from './start-form.ts'

export interface FolderFieldsProps extends StartFieldsProps {
  readonly home: string
  readonly canPick: boolean
  readonly onPick: () => Promise<void>
}

/** Where the new workspace goes: by name in the usual folder, by a typed path, or into a chosen folder. */
export function FolderFields({ form, issues, home, canPick, onChange, onPick }: FolderFieldsProps) {
  const { t } = useTranslation()
  const places = canPick ? (['home', 'picked', 'typed'] as const) : (['home', 'typed'] as const)
  return (
    <div className={styles.folder}>
      {form.place === 'home' && (
        <TextField
          required
          label={t('start.name')}
          description={t('start.nameGoes', { home, name: form.name.trim() === '' ? '…' : form.name.trim() })}
          value={form.name}
          issue={issues.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      {form.place === 'typed' && (
        <TextField
          required
          label={t('start.path')}
          description={t('start.pathHint')}
          value={form.path}
          issue={issues.path}
          onChange={(event) => onChange({ path: event.currentTarget.value })}
        />
      )}
      {form.place === 'picked' && <PickedFolder form={form} issues={issues} onPick={onPick} />}
      <Radio.Group
        aria-label={t('start.where')}
        value={form.place}
        onChange={(value) => {
          const place = places.find((one) => one === value)
          if (place !== undefined) onChange({ place })
        }}
      >
        <div className={styles.choices}>
          {places.map((place) => (
            <Radio key={place} value={place} label={t(`start.place.${place}`)} />
          ))}
        </div>
      </Radio.Group>
    </div>
  )
}

function PickedFolder({ form, issues, onPick }: Pick<FolderFieldsProps, 'form' | 'issues' | 'onPick'>) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  const missing = issues.picked === undefined ? t('start.nonePicked') : issueText(issues.picked)
  return (
    <div className={styles.picked}>
      <Button leftSection={<IconFolderOpen size={14} />} onClick={() => void onPick()}>
        {t('start.pick')}
      </Button>
      <span>{form.picked === null ? missing : <bdi>{form.picked.label}</bdi>}</span>
    </div>
  )
}

import { Button, Radio } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useIssueText } from '../locales/use-issue-text.ts'
import { PassphraseField } from '../ui/passphrase-field.tsx'
import { ProseField } from '../ui/prose-field.tsx'
import styles from './backup.module.css'
import { keyKinds } from './key-in-hand.ts'
import type { BackupWork } from './use-backup-work.ts'

/** The file and what opens it. */
export function KeyInHandFields({ hand, issues, change, pick }: BackupWork) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  return (
    <>
      <div className={styles.picked}>
        <Button leftSection={<IconFileZip size={14} />} onClick={() => void pick()}>
          {t('backup.pick')}
        </Button>
        {hand.file === null ? (
          <span role={issues.file === undefined ? undefined : 'alert'}>
            {issues.file === undefined ? t('backup.nonePicked') : issueText(issues.file)}
          </span>
        ) : (
          <bdi>{hand.file.name}</bdi>
        )}
      </div>
      <Radio.Group
        label={t('backup.keyKind')}
        value={hand.kind}
        onChange={(value) => {
          const kind = keyKinds.find((one) => one === value)
          if (kind !== undefined) change({ kind })
        }}
      >
        <div className={styles.choices}>
          {keyKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`backup.kind.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {hand.kind === 'words' && (
        <ProseField
          required
          label={t('backup.words')}
          description={t('backup.wordsHint')}
          value={hand.words}
          issue={issues.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
      )}
      {hand.kind === 'identity' && (
        <PassphraseField
          required
          label={t('backup.identity')}
          description={t('backup.identityHint')}
          value={hand.identity}
          issue={issues.identity}
          onChange={(event) => change({ identity: event.currentTarget.value })}
        />
      )}
      {hand.kind === 'passphrase' && (
        <PassphraseField
          required
          label={t('backup.ownPassphrase')}
          value={hand.backupPassphrase}
          issue={issues.backupPassphrase}
          onChange={(event) => change({ backupPassphrase: event.currentTarget.value })}
        />
      )}
      <PassphraseField
        required={hand.kind === 'passphrase'}
        label={t('backup.workspacePassphrase')}
        description={hand.kind === 'passphrase' ? undefined : t('backup.workspacePassphraseHint')}
        value={hand.passphrase}
        issue={issues.passphrase}
        onChange={(event) => change({ passphrase: event.currentTarget.value })}
      />
    </>
  )
}

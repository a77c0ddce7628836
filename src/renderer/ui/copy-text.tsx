import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './copy-text.module.css'

/** A hash or a path in full, set in the monospaced face, with a button that copies it. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 2_000 })
  return (
    <span className={styles.row}>
      <code className={styles.code}>{text}</code>
      <Button
        size="compact-xs"
        aria-label={`${t('ui.copy')}: ${label}`}
        leftSection={clipboard.copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
        onClick={() => clipboard.copy(text)}
      >
        {clipboard.copied ? t('ui.copied') : t('ui.copy')}
      </Button>
    </span>
  )
}

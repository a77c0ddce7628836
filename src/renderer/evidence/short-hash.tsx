import { ActionIcon, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './short-hash.module.css'

/** The beginning of a SHA-256, enough to tell items apart, with a button that copies it in full. */
export function ShortHash({ sha256, name }: { readonly sha256: string; readonly name: string }) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 2_000 })
  const label = clipboard.copied ? t('ui.copied') : t('evidence.copyHash', { name })
  return (
    <span className={styles.hash}>
      <code title={sha256}>{sha256.slice(0, 12)}…</code>
      <Tooltip label={label} openDelay={500}>
        <ActionIcon size="sm" aria-label={label} onClick={() => clipboard.copy(sha256)}>
          {clipboard.copied ? (
            <IconCheck size={13} aria-hidden="true" />
          ) : (
            <IconCopy size={13} aria-hidden="true" />
          )}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

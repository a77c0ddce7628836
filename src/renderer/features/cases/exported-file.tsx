import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { checkpointWords } from '#shared/journal/checkpoint-words.ts'
import { HandOverActions } from '../../hand-overs/hand-over-actions.tsx'
import { useHandOvers } from '../../hand-overs/use-hand-overs.ts'
import { useRecords } from '../../hand-overs/use-records.ts'
import { Badge } from '../../ui/badge.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import type { ExportOrder } from './export-choice.ts'
import styles from './export.module.css'
import type { Exported } from './use-export.ts'

export interface ExportedFileProps {
  readonly exported: Exported
  readonly selection: ExportOrder['selection']
}

/** A file that was just written: its name, how it can be recognised, and what to do with it now. */
export function ExportedFile({ exported, selection }: ExportedFileProps) {
  const { t, i18n } = useTranslation()
  const { format, bytes, savedAs, sha256, version, marking, lock } = exported
  const caseId = selection.kind === 'case' ? selection.caseId : null
  const words = useHeadWords(caseId, version)
  const record = useHandOvers()?.list.find(({ body }) => body.sha256 === sha256)
  const steps = ['send', ...(lock === 'passphrase' ? (['passphrase'] as const) : []), 'compare'] as const
  return (
    <section className={styles.exported} role="status" aria-label={t('exporting.done')}>
      <h2 className={styles.heading}>{t('exporting.done')}</h2>
      <p className={styles.version}>
        <strong>
          <bdi>{savedAs}</bdi>
        </strong>
        <span>{t(`handOver.as.${format}`, { size: formatBytes(bytes, i18n.language) })}</span>
        {version !== null && <span>{t('handOver.version', { number: version })}</span>}
        <Badge>{marking}</Badge>
        <span>{t(`handOver.locked.${lock}`)}</span>
      </p>
      <p className={styles.label}>{t('handOver.bytes')}</p>
      <CopyText text={sha256} label={t('handOver.bytes')} />
      {words !== null && (
        <>
          <p className={styles.label}>{t('exporting.words')}</p>
          <CopyText text={words} label={t('exporting.words')} />
        </>
      )}
      {version === null && <p className={styles.quiet}>{t('exporting.notEntered')}</p>}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{t(`exporting.next.${step}`)}</li>
        ))}
        {record !== undefined && <li>{t('exporting.next.receipt')}</li>}
      </ol>
      <div className={styles.buttons}>
        <CopyForRecipient
          text={[
            savedAs,
            version === null ? '' : t('handOver.version', { number: version }),
            marking,
            `SHA-256 ${sha256}`,
            words ?? '',
          ]
            .filter((line) => line !== '')
            .join('\n')}
        />
        {record !== undefined && <HandOverActions record={record} mayRecall={false} />}
      </div>
    </section>
  )
}

function CopyForRecipient({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 2_000 })
  return (
    <Button
      leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={() => clipboard.copy(text)}
    >
      {clipboard.copied ? t('ui.copied') : t('exporting.copyAll')}
    </Button>
  )
}

/** The words of the head that the version was frozen at; null where it is of no version, or not at hand yet. */
function useHeadWords(caseId: string | null, number: number | null): string | null {
  const version = useRecords('dossier-version')?.find(
    ({ body }) => body.caseId === caseId && body.number === number,
  )
  return version === undefined ? null : checkpointWords(version.body.checkpoint).join(' ')
}

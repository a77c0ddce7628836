import { Button, Group } from '@mantine/core'
import { IconFileSearch, IconFolderSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob } from '../platform/use-job.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'

export interface RelinkPanelProps {
  /** Something lacks its bytes. When nothing does any more, what came of the last search stays to be read. */
  readonly needed: boolean
  readonly onDone?: () => void
}

/** Looks for the bytes of items in quarantine among files or in a folder, by their hash. */
export function RelinkPanel({ needed, onDone }: RelinkPanelProps) {
  const { t } = useTranslation()
  const job = useJob()
  const [result, setResult] = useState<Response<'evidence:relink'> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const look = async (folder: boolean) => {
    setResult(null)
    setFailure(null)
    const picked = await bridge.evidence.pickFiles({ folder })
    if (!picked.ok) return setFailure(picked.failure)
    if (picked.value.length === 0) return
    const tokens = picked.value.slice(0, 10_000).map(({ token }) => token)
    const answer = await job.run((jobId) => bridge.evidence.relink({ jobId, tokens }))
    if (answer.ok) setResult(answer.value)
    else setFailure(answer.failure)
    onDone?.()
  }

  return (
    <>
      {needed && (
        <Group gap="xs">
          <Button
            leftSection={<IconFileSearch size={15} aria-hidden="true" />}
            disabled={job.running}
            onClick={() => void look(false)}
          >
            {t('custody.relink.file')}
          </Button>
          <Button
            leftSection={<IconFolderSearch size={15} aria-hidden="true" />}
            disabled={job.running}
            onClick={() => void look(true)}
          >
            {t('custody.relink.folder')}
          </Button>
        </Group>
      )}
      {job.running && (
        <ProgressNotice label={t('custody.relink.running')} progress={job.progress} onCancel={job.cancel} />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {result !== null && (
        <Notice tone={result.restored.length > 0 ? 'ok' : 'warn'}>
          <p>
            {result.restored.length > 0
              ? t('custody.relink.restored', { count: result.restored.length })
              : t('custody.relink.none')}
          </p>
          {result.left > 0 && <p>{t('custody.relink.left', { count: result.left })}</p>}
        </Notice>
      )}
    </>
  )
}

import { Button } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyOf } from '#shared/domain/record/kinds.ts'
import type { Response } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './evidence-picture.module.css'

export interface EvidencePictureProps {
  readonly evidenceId: string
  /** Name of the file as shown to people. */
  readonly name: string
  readonly large?: boolean
  /** Only a picture that an analyst judged not graphic is shown without being asked for. */
  readonly graphic: BodyOf<'evidence'>['graphic']
}

/** A picture, blurred until it is asked for or known to be harmless. What is no picture is not shown here and can be saved out. */
export function EvidencePicture({ evidenceId, name, graphic, large = false }: EvidencePictureProps) {
  const { t } = useTranslation()
  const [asked, setShown] = useState<boolean | null>(null)
  const shown = asked ?? graphic === 'none'
  const view = useView(evidenceId)
  if (view === null) return <div className={styles.frame} data-large={large} aria-busy="true" />
  if (!view.ok)
    return view.failure.code === 'unsupported' ? (
      <Notice>{t('evidence.picture.unsupported')}</Notice>
    ) : (
      <FailureNotice failure={view.failure} />
    )
  return (
    <div className={styles.frame} data-large={large}>
      <iframe
        sandbox=""
        src={view.value.url}
        title={t('evidence.picture.title', { name })}
        className={styles.picture}
        data-blurred={!shown}
        tabIndex={-1}
        aria-hidden={!shown}
      />
      <Button
        className={styles.toggle}
        leftSection={
          shown ? <IconEyeOff size={15} aria-hidden="true" /> : <IconEye size={15} aria-hidden="true" />
        }
        onClick={() => setShown(!shown)}
      >
        {shown
          ? t('evidence.picture.hide')
          : t(graphic === 'graphic' ? 'evidence.picture.showGraphic' : 'evidence.picture.show')}
      </Button>
    </div>
  )
}

function useView(evidenceId: string): Result<Response<'evidence:view'>> | null {
  const [view, setView] = useState<{ of: string; answer: Result<Response<'evidence:view'>> } | null>(null)
  useEffect(() => {
    let current = true
    void bridge.evidence.view({ evidenceId }).then((answer) => {
      if (current) setView({ of: evidenceId, answer })
    })
    return () => {
      current = false
    }
  }, [evidenceId])
  return view?.of === evidenceId ? view.answer : null
}

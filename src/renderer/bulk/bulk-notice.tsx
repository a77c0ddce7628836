import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../platform/commands/use-command.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { setLastAction, useLastAction, type LastAction } from './last-action.ts'
import { LeftAloneList } from './left-alone-list.tsx'
import { useUndoBulk } from './use-undo-bulk.ts'

/** What the last action on many incidents came to, wherever the analyst has gone since, and the way back. */
export function BulkNotice() {
  const { t } = useTranslation()
  const last = useLastAction()
  const { running, progress, cancel, failure, undo } = useUndoBulk()
  const canUndo = last !== null && !last.isUndone && !running
  const takeBack = async () => {
    if (last === null) return
    const outcome = await undo(last.seq)
    if (outcome !== null) setLastAction({ ...last, outcome, isUndone: true, isTold: true })
  }
  useCommand('bulk.undo', () => void takeBack(), canUndo)
  if (running) return <ProgressNotice label={t('bulk.undoing')} progress={progress} onCancel={cancel} />
  if (last === null || !last.isTold) return failure === null ? null : <FailureNotice failure={failure} />
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} />}
      <Notice
        tone="ok"
        actions={
          <>
            {canUndo && (
              <Button
                leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
                onClick={() => void takeBack()}
              >
                {t('bulk.undo')}
              </Button>
            )}
            <Button variant="subtle" onClick={() => setLastAction({ ...last, isTold: false })}>
              {t('ui.dismiss')}
            </Button>
          </>
        }
      >
        <Told last={last} />
      </Notice>
    </>
  )
}

function Told({ last: { what, outcome, isUndone } }: { readonly last: LastAction }) {
  const { t } = useTranslation()
  const { changed, left } = outcome
  return (
    <>
      <p>{isUndone ? t('bulk.undone', { count: changed }) : t(`bulk.done.${what}`, { count: changed })}</p>
      {left.length > 0 && <LeftAloneList left={left} />}
    </>
  )
}

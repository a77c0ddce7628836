import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bulkChange } from '#shared/domain/bulk/change.ts'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ForWriters } from '../ui/for-writers.tsx'
import { setLastAction } from './last-action.ts'
import { useUndoBulk } from './use-undo-bulk.ts'

const kinds = bulkChange.options.map(({ shape }) => shape.kind.value)

/** Takes back the action that an entry tells of, if it tells of one; what came of it stands above all screens. */
export function UndoEntry({ line: { entry, happening, facts } }: { readonly line: ActivityLine }) {
  const { t } = useTranslation()
  const { running, failure, undo } = useUndoBulk()
  const told = facts.find(({ name }) => name === 'what')?.value
  const what = kinds.find((kind) => kind === told)
  if (happening !== 'log.bulk-changed' || what === undefined) return null
  const takeBack = async () => {
    const outcome = await undo(entry.seq)
    if (outcome !== null) setLastAction({ seq: entry.seq, what, outcome, isUndone: true, isTold: true })
  }
  return (
    <ForWriters>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button
        loading={running}
        leftSection={<IconArrowBackUp size={13} aria-hidden="true" />}
        onClick={() => void takeBack()}
      >
        {t('bulk.undoThis')}
      </Button>
    </ForWriters>
  )
}

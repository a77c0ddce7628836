import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './duplicates.module.css'
import { FindingNote } from './finding-note.tsx'
import { PairFilter } from './pair-filter.tsx'
import { PairList } from './pair-list.tsx'
import { PairPanel } from './pair-panel.tsx'
import { SkippedNote } from './skipped-note.tsx'
import type { Decide } from './use-decide.ts'
import type { Queue } from './use-queue.ts'

export interface QueuePanelProps {
  readonly queue: Queue
  readonly decide: Decide
}

/** The list of pairs, and beside it the two incidents of the chosen one. */
export function QueuePanel({ queue, decide }: QueuePanelProps) {
  const { listing, pairs, active } = queue
  const pair = pairs[active]
  if (listing === undefined) return null
  const { progress, found } = listing
  if (found === null) return <FindingNote progress={progress} isFirst />
  return (
    <>
      {progress !== null && <FindingNote progress={progress} isFirst={false} />}
      {found.all > 0 && <PairFilter queue={queue} found={found} />}
      {pair === undefined ? (
        <NoPairs queue={queue} hasAny={found.all > 0} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.listColumn}>
            <PairList queue={queue} total={found.total} />
            <SkippedNote skipped={found.skipped} />
          </div>
          <PairPanel key={pair.id} pair={pair} decide={decide} onDecided={queue.goOn} />
        </div>
      )}
      {pair === undefined && <SkippedNote skipped={found.skipped} />}
    </>
  )
}

function NoPairs({ queue, hasAny }: { readonly queue: Queue; readonly hasAny: boolean }) {
  const { t } = useTranslation()
  if (!hasAny)
    return <EmptyState title={t('duplicates.empty.none')}>{t('duplicates.empty.noneText')}</EmptyState>
  return (
    <EmptyState
      title={t('duplicates.empty.noHit')}
      actions={
        <Button onClick={() => queue.narrow({ logId: null, reason: null, least: 0 })}>
          {t('duplicates.filter.clear')}
        </Button>
      }
    />
  )
}

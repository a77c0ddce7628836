import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergeDialog } from '../../duplicates/merge-dialog.tsx'
import { useReasonWords } from '../../duplicates/use-reason-words.ts'
import type { DuplicateCandidate } from '../../engine/duplicate-answers.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Scroller } from '../../ui/scroller.tsx'
import styles from './duplicates.module.css'
import { LikelihoodBadge } from './likelihood-badge.tsx'
import { PairActions } from './pair-actions.tsx'
import { PairTable } from './pair-table.tsx'
import type { Decide } from './use-decide.ts'

export interface PairPanelProps {
  readonly pair: DuplicateCandidate
  readonly decide: Decide
  readonly onDecided: () => void
}

/** One pair: why it is shown, what can be done, and both incidents side by side. */
export function PairPanel({ pair, decide, onDecided }: PairPanelProps) {
  const { t } = useTranslation()
  const reasonWords = useReasonWords()
  const [merging, setMerging] = useState(false)
  const records = useEngineQuery('records.some', { ids: [pair.one.id, pair.other.id, pair.id] })
  const [one, other] = [pair.one, pair.other].map(({ id }) => records?.find((record) => record.id === id))
  const before = records?.find((record) => record.kind === 'duplicate-review') ?? null
  useCommand('duplicates.open', () => navigate({ screen: 'incident', id: pair.one.id, fresh: false }))
  useCommand('duplicates.same', () => setMerging(true))
  return (
    <Scroller className={styles.panel} label={t('duplicates.compare.label')}>
      <div className={styles.reasons}>
        <LikelihoodBadge score={pair.score} />
        {pair.reasons.map((reason) => (
          <Badge key={reason.kind}>{reasonWords(reason)}</Badge>
        ))}
        {pair.isSameLog && <Badge>{t('duplicates.reason.sameLog')}</Badge>}
        {pair.isLater && <Badge>{t('duplicates.later')}</Badge>}
      </div>
      <ForWriters>
        {records !== undefined && (
          <PairActions
            pair={pair}
            before={before}
            decide={decide}
            onSame={() => setMerging(true)}
            onDecided={onDecided}
          />
        )}
      </ForWriters>
      {one?.kind === 'incident' && other?.kind === 'incident' ? (
        <PairTable pair={pair} one={one} other={other} />
      ) : (
        <p className={styles.quiet}>
          {t(records === undefined ? 'duplicates.compare.reading' : 'duplicates.compare.gone')}
        </p>
      )}
      {merging && (
        <MergeDialog
          id={pair.one.id}
          otherId={pair.other.id}
          onClose={() => setMerging(false)}
          onMerged={(stays, goes) => {
            setMerging(false)
            decide.merged(stays, goes)
          }}
        />
      )}
    </Scroller>
  )
}

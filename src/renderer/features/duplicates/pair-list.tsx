import { Button } from '@mantine/core'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateCandidate } from '../../engine/duplicate-answers.ts'
import { useReasonWords } from '../../duplicates/use-reason-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { rowAfterKey } from '../../ui/use-list-keys.ts'
import styles from './duplicates.module.css'
import { LikelihoodBadge } from './likelihood-badge.tsx'
import type { Queue } from './use-queue.ts'

/** The pairs one under another, moved through with the arrow keys. */
export function PairList({ queue, total }: { readonly queue: Queue; readonly total: number }) {
  const { t } = useTranslation()
  const { pairs, active, choose } = queue
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfterKey(event.key, active, pairs.length)
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(next)
  }
  return (
    <div className={styles.listScroll}>
      <div
        ref={list}
        className={styles.pairs}
        role="listbox"
        tabIndex={0}
        aria-label={t('duplicates.list')}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
      >
        {pairs.map((pair, at) => (
          <PairOption
            key={pair.id}
            id={`${id}-${at}`}
            pair={pair}
            isActive={at === active}
            onChoose={() => choose(at)}
          />
        ))}
      </div>
      {total > pairs.length && (
        <p className={styles.more}>
          {t('duplicates.hidden', { count: total - pairs.length })}{' '}
          <Button onClick={queue.showMore}>{t('duplicates.more')}</Button>
        </p>
      )}
    </div>
  )
}

interface PairOptionProps {
  readonly id: string
  readonly pair: DuplicateCandidate
  readonly isActive: boolean
  readonly onChoose: () => void
}

function PairOption({ id, pair, isActive, onChoose }: PairOptionProps) {
  const { t } = useTranslation()
  const reasonWords = useReasonWords()
  const { one, other, score, reasons, isSameLog, isLater } = pair
  return (
    // The list around the options takes the keys for all of them.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="option" aria-selected={isActive} className={styles.pair} onClick={onChoose}>
      <span className={styles.pairHead}>
        <LikelihoodBadge score={score} />
        {isLater && <Badge>{t('duplicates.later')}</Badge>}
        <span className={styles.quiet}>
          {one.reference} {t('duplicates.and')} {other.reference}
        </span>
      </span>
      <bdi className={styles.pairTitle}>{one.title}</bdi>
      <bdi className={styles.pairTitle}>{other.title}</bdi>
      <span className={styles.quiet}>
        {[...reasons.map(reasonWords), ...(isSameLog ? [t('duplicates.reason.sameLog')] : [])].join(' · ')}
      </span>
    </div>
  )
}

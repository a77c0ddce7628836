import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { navigate } from '../../platform/navigation.ts'
import { useSession } from '../../platform/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './activity.module.css'
import { EntryTable } from './entry-table.tsx'
import { GoToEntry } from './go-to-entry.tsx'
import { useEntries, type EntriesAsked } from './use-entries.ts'

export interface EntriesProps {
  readonly asked: EntriesAsked
  /** Which entry is chosen, in a journal of so many. */
  readonly onShown: (line: ActivityLine | null, size: number) => void
}

/** The pages of one question to the journal. */
export function Entries({ asked, onShown }: EntriesProps) {
  const { t } = useTranslation()
  const { mode } = useSession()
  const pages = useEntries(asked)
  const grid = useRef<HTMLDivElement>(null)
  const { shown, failure, isFirst } = pages
  const size = shown?.size ?? 0
  const onChosen = useCallback((line: ActivityLine | null) => onShown(line, size), [onShown, size])
  const isEmpty = shown !== null && shown.lines.length === 0
  useEffect(() => {
    if (isEmpty) onShown(null, size)
  }, [isEmpty, onShown, size])
  const words = asked.order === 'newest' ? (['newer', 'older'] as const) : (['earlier', 'later'] as const)
  const turn = (go: () => void) => {
    go()
    grid.current?.focus()
  }
  if (failure !== null) return <FailureNotice failure={failure} onRetry={pages.retry} />
  if (shown === null) return null
  const isBehind = asked.from !== null && asked.from >= shown.size
  const isDamaged = mode?.kind === 'read-only' && mode.reason.kind === 'damaged'
  return (
    <>
      {isDamaged && <Notice tone="warn">{t('activity.wholeUpTo', { count: shown.size })}</Notice>}
      {isBehind && <Notice tone="warn">{t('activity.noEntry')}</Notice>}
      {isEmpty && !shown.isPart ? (
        <EmptyState title={t('activity.none')}>{t('activity.noneHint')}</EmptyState>
      ) : (
        <EntryTable lines={shown.lines} gridRef={grid} onChosen={onChosen} />
      )}
      <div className={styles.pager}>
        <GoToEntry />
        <span role="status">
          {shown.isPart && t('activity.looking', { done: looked(asked, shown), total: shown.size })}
        </span>
        {asked.from !== null && (
          <Button variant="subtle" onClick={() => navigate({ screen: 'activity', entry: null, about: null })}>
            {t('activity.newest')}
          </Button>
        )}
        <Button
          leftSection={<IconChevronLeft size={14} aria-hidden="true" />}
          disabled={isFirst}
          onClick={() => turn(pages.back)}
        >
          {t(`activity.${words[0]}`)}
        </Button>
        <Button
          rightSection={<IconChevronRight size={14} aria-hidden="true" />}
          disabled={shown.next === null || shown.isPart}
          onClick={() => turn(pages.forward)}
        >
          {t(`activity.${words[1]}`)}
        </Button>
      </div>
    </>
  )
}

const looked = (
  { order }: EntriesAsked,
  { next, size }: { readonly next: number | null; readonly size: number },
) => (next === null ? size : order === 'newest' ? size - 1 - next : next)

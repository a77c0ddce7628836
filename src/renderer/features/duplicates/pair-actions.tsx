import { Button } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { DuplicateCandidate } from '../../engine/duplicate-answers.ts'
import { useIssueText } from '../../locales/use-issue-text.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './duplicates.module.css'
import type { Decide } from './use-decide.ts'

export interface PairActionsProps {
  readonly pair: DuplicateCandidate
  /** The record about the pair as it stands. */
  readonly before: StoredRecord<'duplicate-review'> | null
  readonly decide: Decide
  readonly onSame: () => void
  readonly onDecided: () => void
}

/** The same, different, or later; why; and what stood in the way. */
export function PairActions({ pair, before, decide, onSame, onDecided }: PairActionsProps) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  const [note, setNote] = useState(before?.body.note ?? '')
  const { saving, failure, issues, stale } = decide
  const say = async (decision: 'different' | 'later') => {
    if (await decide.decide(pair, before, decision, note)) onDecided()
  }
  useCommand('duplicates.different', () => void say('different'), !saving)
  useCommand('duplicates.later', () => void say('later'), !saving)
  const choices = [
    { label: 'same', cap: 'S', Icon: IconArrowMerge, act: onSame },
    { label: 'different', cap: 'D', Icon: IconArrowsSplit, act: () => void say('different') },
    { label: 'later', cap: 'L', Icon: IconClock, act: () => void say('later') },
  ] as const
  return (
    <>
      <div className={styles.actions}>
        {choices.map(({ label, cap, Icon, act }) => (
          <Button
            key={label}
            disabled={saving}
            leftSection={<Icon size={14} aria-hidden="true" />}
            rightSection={
              <span aria-hidden="true">
                <KeyCaps keys={[cap]} />
              </span>
            }
            onClick={act}
          >
            {t(`duplicates.act.${label}`)}
          </Button>
        ))}
        <TextField
          className={styles.note}
          aria-label={t('duplicates.act.note')}
          placeholder={t('duplicates.act.note')}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {stale && <Notice tone="warn">{t('duplicates.said.stale')}</Notice>}
      {issues.map((issue) => (
        <Notice key={issue.key} tone="warn">
          {issueText(issue)}
        </Notice>
      ))}
    </>
  )
}

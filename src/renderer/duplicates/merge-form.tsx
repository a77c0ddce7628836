import { Button, Group, Radio } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { articleLabel } from '#shared/domain/legal/article-label.ts'
import { useIssueText } from '../locales/use-issue-text.ts'
import { difference } from '../ui/difference.ts'
import { DifferenceTable } from '../ui/difference-table.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { Scroller } from '../ui/scroller.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CasesHolding } from './cases-holding.tsx'
import { MergeChoicesFields } from './merge-choices.tsx'
import styles from './merge.module.css'
import { useMerge, type IncidentRecord } from './use-merge.ts'

export interface MergeFormProps {
  readonly first: IncidentRecord
  readonly second: IncidentRecord
  readonly onClose: () => void
  /** The journal holds both: the one that stays, and the one that went into it, as they were before. */
  readonly onMerged: (stays: IncidentRecord, goes: IncidentRecord) => void
}

/** Which stays, whose words, what comes of it, why, and the going ahead. */
export function MergeForm({ first, second, onClose, onMerged }: MergeFormProps) {
  const { t } = useTranslation()
  const { stays, goes, merged, merging, commit, ...form } = useMerge(first, second)
  const [typed, setTyped] = useState<string | null>(null)
  const reason = typed ?? t('people.merge.reason', { goes: goes.reference, stays: stays.reference })
  const goAhead = async () => {
    if (!(await commit(reason))) return
    onMerged(stays, goes)
  }
  return (
    <div className={styles.form}>
      <p>{t('people.merge.lead')}</p>
      <Radio.Group label={t('people.merge.stays')} value={stays.id} onChange={form.setStaysId}>
        <div className={styles.sides}>
          {[first, second].map(({ id, reference, body }) => (
            <Radio key={id} value={id} label={<bdi>{`${reference} ${body.title}`}</bdi>} />
          ))}
        </div>
      </Radio.Group>
      <MergeChoicesFields stays={stays} goes={goes} choices={form.choices} onChoose={form.choose} />
      {merged.stays.status !== stays.body.status && <Notice tone="warn">{t('people.merge.reopened')}</Notice>}
      <LawLeftOut merged={merged} goes={goes} />
      <CasesHolding incident={goes} />
      <h3 className={styles.result}>{t('people.merge.result', { reference: stays.reference })}</h3>
      <Scroller className={styles.differences}>
        <DifferenceTable
          changes={difference(stays.body, merged.stays)}
          beforeLabel={t('people.merge.before', { reference: stays.reference })}
          afterLabel={t('people.merge.after')}
        />
      </Scroller>
      <Refused {...form} />
      <TextField
        required
        maxLength={500}
        label={t('people.merge.why')}
        value={reason}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose} data-autofocus>
          {t('ui.cancel')}
        </Button>
        <Button
          variant="filled"
          loading={merging}
          disabled={reason.trim() === ''}
          leftSection={<IconArrowMerge size={14} aria-hidden="true" />}
          onClick={() => void goAhead()}
        >
          {t('people.merge.confirm', { reference: stays.reference })}
        </Button>
      </Group>
    </div>
  )
}

/** The links to law that cannot stand in the one that stays, before anything is written. */
function LawLeftOut({ merged, goes }: Pick<ReturnType<typeof useMerge>, 'merged' | 'goes'>) {
  const { t } = useTranslation()
  if (merged.leftOut.length === 0) return null
  return (
    <Notice tone="warn">
      {t('people.merge.leftOut', { count: merged.leftOut.length, reference: goes.reference })}
      <ul className={styles.cases}>
        {merged.leftOut.map(({ article, paragraphs }) => (
          <li key={articleLabel(article, paragraphs)}>
            <bdi>{articleLabel(article, paragraphs)}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What stood in the way. Rules that only the two together break have no field here: they are told in words. */
function Refused({ failure, stale }: Pick<ReturnType<typeof useMerge>, 'failure' | 'stale'>) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  if (stale) return <Notice tone="warn">{t('people.merge.stale')}</Notice>
  if (failure === null) return null
  const issues = [...new Set((failure.issues ?? []).map(issueText))].join(' ')
  return issues === '' ? (
    <FailureNotice failure={failure} />
  ) : (
    <Notice tone="warn">{t('people.merge.notPossible', { issues })}</Notice>
  )
}

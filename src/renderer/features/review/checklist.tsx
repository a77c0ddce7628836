import { SegmentedControl } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { checklistAnswer, checklistItems, type Review } from '#shared/domain/review/schema.ts'
import { useFieldIssue } from '../../form/field-issues-context.ts'
import { Spot } from '../../form/spot.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFieldError } from '../../ui/private-input.ts'
import styles from './review.module.css'
import type { Answers } from './use-decision.ts'

type Point = Review['checklist'][number]

export interface ChecklistProps {
  readonly answers: Answers
  readonly onAnswer: (item: Point['item'], answer: Point['answer']) => void
}

/** What a reviewer looks at, each answered for itself; nothing is answered beforehand. */
export function Checklist({ answers, onAnswer }: ChecklistProps) {
  const { t } = useTranslation()
  const issue = useFieldError(useFieldIssue('checklist'))
  return (
    <Spot field="checklist" className={styles.panel}>
      <ol className={styles.points} aria-label={t('review.panel.checklist')}>
        {checklistItems.map((item) => (
          <li key={item} className={styles.point}>
            <span>{t(`review.checklist.${item}`)}</span>
            <SegmentedControl
              className={styles.answers}
              size="xs"
              aria-label={t(`review.checklist.${item}`)}
              value={answers.get(item) ?? ''}
              onChange={(answer) => onAnswer(item, checklistAnswer.parse(answer))}
              data={checklistAnswer.options.map((answer) => ({
                value: answer,
                label: t(`review.answer.${answer}`),
              }))}
            />
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{t('review.panel.notApplicable')}</p>
      {issue !== undefined && (
        <Notice tone="warn" icon={<IconAlertCircle />}>
          {issue}
        </Notice>
      )}
    </Spot>
  )
}

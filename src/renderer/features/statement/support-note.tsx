import { UnstyledButton } from '@mantine/core'
import { IconCircleDashed, IconCircleFilled, IconCircleHalf2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StatementCategory } from '#shared/domain/statement/schema.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { Figures } from './figures.tsx'
import styles from './statement.module.css'
import { useSupportWords } from './use-support-words.ts'

export interface SupportNoteProps {
  readonly category: StatementCategory
  readonly support: CategoryCoverage | undefined
  readonly chosen: boolean
  readonly onChoose: () => void
}

const shapes = { gap: IconCircleDashed, reported: IconCircleHalf2, accepted: IconCircleFilled }

/** What stands behind one phrase: how many incidents, how far reviewed, by what supported, and what is missing. */
export function SupportNote({ category, support, chosen, onChoose }: SupportNoteProps) {
  const { t } = useTranslation()
  const words = useSupportWords(support)
  const state =
    support === undefined || support.incidents === 0 ? 'gap' : support.accepted > 0 ? 'accepted' : 'reported'
  const Shape = shapes[state]
  return (
    <UnstyledButton className={styles.note} aria-pressed={chosen} data-state={state} onClick={onChoose}>
      <Shape className={styles.shape} size={13} aria-hidden="true" />
      <span className={styles.noteLabel}>{category.label}</span>
      <span className={styles.figures}>
        {support === undefined ? (
          '…'
        ) : (
          <>
            <strong>{t('statement.reported', { count: support.incidents })}</strong>
            {words.review !== '' && `, ${words.review}`}
            {words.behind !== '' && <span className={styles.line}>{words.behind}</span>}
            {category.kind === 'harm' && support.incidents > 0 && (
              <span className={styles.line}>
                <Figures support={support} />
              </span>
            )}
            {words.missing !== '' && <span className={styles.missing}>{words.missing}</span>}
          </>
        )}
      </span>
    </UnstyledButton>
  )
}

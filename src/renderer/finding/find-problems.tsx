import { useTranslation } from 'react-i18next'
import { valuesOf } from '#shared/domain/search/fields.ts'
import type { SearchProblem } from '#shared/domain/search/query.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './find-page.module.css'

/** What of the words could not be understood, and what would be. */
export function FindProblems({ problems }: { readonly problems: readonly SearchProblem[] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.problems}>
      {problems.map(({ kind, part }, at) => {
        const values = kind === 'value' ? valuesOf(part.split(':')[0] ?? '') : ''
        return (
          // The same may be typed twice.
          <Notice key={at} tone="warn">
            {kind === 'value' && <bdi>{part}</bdi>} {t(`finding.problem.${kind}`)}{' '}
            {values !== '' && t('finding.allowed', { values })}
          </Notice>
        )
      })}
    </div>
  )
}

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
      {problems.map(({ kind, part, choices = [] }, at) => {
        const values = kind === 'value' ? valuesOf(part.split(':')[0] ?? '') : ''
        return (
          // The same may be typed twice.
          <Notice key={at} tone="warn">
            {kind !== 'too-long' && <bdi>{part}</bdi>} {t(`finding.problem.${kind}`)}{' '}
            {values !== '' && t('finding.allowed', { values })}
            <Choices choices={choices} />
          </Notice>
        )
      })}
    </div>
  )
}

/** What may be typed instead; each one a line to be copied. */
function Choices({ choices }: { readonly choices: readonly string[] }) {
  if (choices.length === 0) return null
  return (
    <ul className={styles.choices}>
      {choices.map((choice) => (
        <li key={choice}>
          <bdi>{choice}</bdi>
        </li>
      ))}
    </ul>
  )
}

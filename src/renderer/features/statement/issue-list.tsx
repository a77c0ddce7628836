import { useTranslation } from 'react-i18next'
import type { Issue } from '#shared/lib/result.ts'
import { useIssueText } from '../../locales/use-issue-text.ts'
import styles from './load.module.css'

/** `categories[12].anchor`: a place as whoever corrects the file looks for it. */
const placeOf = (path: Issue['path']): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('')

/** What is wrong with a file, place by place. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation()
  const text = useIssueText()
  if (issues.length === 0) return null
  return (
    <ul className={styles.issues} aria-label={t('statement.load.issues')}>
      {issues.map(({ path, key }) => (
        <li key={`${placeOf(path)} ${key}`}>
          <code>{path.length === 0 ? t('statement.load.whole') : placeOf(path)}</code> {text(key)}
        </li>
      ))}
    </ul>
  )
}

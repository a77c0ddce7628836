import { useTranslation } from 'react-i18next'
import type { LeftAlone } from '#shared/ipc/bulk.ts'
import { useIssueText } from '../locales/use-issue-text.ts'
import { TextLink } from '../ui/text-link.tsx'
import styles from './bulk.module.css'

/** What stays as it is, by reason, each with its incidents: the first hundred by name. */
export function LeftAloneList({ left }: { readonly left: readonly LeftAlone[] }) {
  const whyOf = useWhy()
  return (
    <ul className={styles.left}>
      {left.map((one) => (
        <li key={`${one.key} ${one.status ?? ''}`}>
          <Reason left={one} why={whyOf(one)} />
        </li>
      ))}
    </ul>
  )
}

function Reason({ left: { count, named }, why }: { readonly left: LeftAlone; readonly why: string }) {
  const { t } = useTranslation()
  if (named.length === 0) return why
  const unnamed = count - named.length
  return (
    <details>
      <summary>{why}</summary>
      <ul className={styles.named}>
        {named.map(({ id, reference, title }) => (
          <li key={id}>
            <TextLink to={{ screen: 'incident', id, fresh: false }}>{reference}</TextLink> <bdi>{title}</bdi>
          </li>
        ))}
        {unnamed > 0 && <li>{t('bulk.more', { count: unnamed })}</li>}
      </ul>
    </details>
  )
}

/** In a sentence: how many, and what keeps them from it. */
function useWhy(): (left: LeftAlone) => string {
  const { t } = useTranslation()
  const issueText = useIssueText()
  return ({ key, status, count }) => {
    const whole = { count, status: status === null ? '' : t(`terms.status.${status}`) }
    switch (key) {
      case 'bulk.same.tags':
        return t('bulk.why.sameTags', whole)
      case 'bulk.same.status':
        return t('bulk.why.sameStatus', whole)
      case 'bulk.same.case':
        return t('bulk.why.sameCase', whole)
      case 'bulk.gone':
        return t('bulk.why.gone', whole)
      case 'bulk.changedSince':
        return t('bulk.why.changedSince', whole)
      case 'bulk.disclosed':
        return t('bulk.why.disclosed', whole)
      case 'status.step':
        return t('bulk.why.step', whole)
      case 'review.ownWork':
        return t('bulk.why.ownWork', whole)
      case 'person.named':
      case 'person.namedUnseen':
        return t('bulk.why.named', whole)
      default:
        return t('bulk.why.other', { ...whole, why: issueText(key) })
    }
  }
}

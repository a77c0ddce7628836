import { useTranslation } from 'react-i18next'
import type { Readiness } from '#shared/ipc/dossier.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './readiness.module.css'
import { SubjectLink } from './subject-link.tsx'
import type { ReadinessState } from './readiness-state.ts'

/** Longer lists are counted: the dossier names every one. */
const SHOWN = 12

export interface ReadinessPanelProps extends ReadinessState {
  /** The form says something else by now than what was checked. */
  readonly isOld: boolean
}

/** What a challenger would find, in the words that the dossier will print, each with the way to what it is true of. */
export function ReadinessPanel({ found, failure, isChecking, isOld }: ReadinessPanelProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.panel} aria-label={t('handOver.check')}>
      <h3 className={styles.title}>{t('handOver.check')}</h3>
      {failure !== null && <FailureNotice failure={failure} />}
      <p className={styles.quiet} role="status">
        {found !== null && <Summary found={found} />}
        {isChecking && t('handOver.checking')}
        {found === null && failure === null && !isChecking && t('handOver.checkUnsaved')}
      </p>
      {isOld && found !== null && <p className={styles.quiet}>{t('handOver.checkSaved')}</p>}
      {found?.groups.map(({ group, title, limits }) => (
        <details key={group} className={styles.group}>
          <summary>
            <span>{title}</span> <span className={styles.count}>{limits.length}</span>
          </summary>
          <ul className={styles.limits}>
            {limits.map(({ code, text, subjects }) => (
              <li key={code}>
                <p>{text}</p>
                <p className={styles.subjects}>
                  {subjects.slice(0, SHOWN).map((subject) => (
                    <SubjectLink key={subject.id} subject={subject} />
                  ))}
                  {subjects.length > SHOWN && (
                    <span>{t('handOver.more', { count: subjects.length - SHOWN })}</span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {found !== null && found.withheld.length > 0 && <Withheld items={found.withheld} />}
    </section>
  )
}

function Summary({ found: { groups } }: { readonly found: Readiness }) {
  const { t } = useTranslation()
  const count = groups.reduce((sum, { limits }) => sum + limits.length, 0)
  return count === 0
    ? t('handOver.foundNothing')
    : `${t('handOver.found', { count, groups: groups.length })}. ${t('handOver.checkHint')}`
}

function Withheld({ items }: { readonly items: Readiness['withheld'] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.group}>
      <summary>
        <span>{t('handOver.withheld')}</span> <span className={styles.count}>{items.length}</span>
      </summary>
      <ul className={styles.limits}>
        {items.map(({ reference, field, reason }) => (
          <li key={`${reference} ${field}`}>
            <p>
              <bdi>{reference}</bdi>: {reason}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

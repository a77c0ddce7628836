import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { GradedBy } from '../../sources/grade-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { gradeHistory, type PastGrade } from './grade-history.ts'
import styles from './sources.module.css'

/** The grades that the source was given, from its history, newest first. */
export function EarlierGrades({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { grades, failure, load } = useGradeHistory(id)
  return (
    <section>
      <h2 className={styles.heading}>{t('sources.grades')}</h2>
      {failure !== null && <FailureNotice failure={failure} onRetry={load} />}
      {grades?.length === 0 && <p className={styles.quiet}>{t('grading.nobody')}</p>}
      <ol className={styles.plain}>
        {grades?.map(({ rev, reliability, grading }) => (
          <li key={rev} className={styles.grade}>
            <span className={styles.strong}>{t(`incident.sources.reliabilities.${reliability}`)}</span>
            <span className={styles.quiet}>
              <GradedBy grade={reliability} grading={grading} />
            </span>
            {grading !== null && grading.why !== '' && <bdi>{grading.why}</bdi>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function useGradeHistory(id: string) {
  const [grades, setGrades] = useState<readonly PastGrade[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const load = useCallback(() => {
    void bridge.journal.history({ id }).then((answer) => {
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) setGrades(gradeHistory(answer.value.map(({ record }) => record)))
    })
  }, [id])
  useEffect(() => {
    load()
    return bridge.on('journal:advanced', load)
  }, [load])
  return { grades, failure, load }
}

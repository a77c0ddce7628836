import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KeptAnswer, KeptReport } from '#shared/journal/kept-report.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './integrity.module.css'

const looks = {
  good: { tone: 'ok', icon: <IconCircleCheck /> },
  altered: { tone: 'bad', icon: <IconAlertTriangle /> },
  unproven: { tone: 'warn', icon: <IconHelpCircle /> },
} as const

/** What came of the comparison: in one sentence, where it lies, and of each head that was kept. */
export function ComparedHeads({ report }: { readonly report: KeptReport }) {
  const { t } = useTranslation()
  const { verdict, differs, missing, answers, total } = report
  return (
    <>
      <Notice {...looks[verdict]}>
        <p>{t(`integrity.compare.verdict.${verdict}`)}</p>
        {differs !== null && <Differs {...differs} />}
        {missing !== null && (
          <p>{t('integrity.compare.missing', { first: missing.from + 1, last: missing.to + 1 })}</p>
        )}
      </Notice>
      <ul className={styles.answers} aria-label={t('integrity.compare.answers')}>
        {answers.map((answer, index) => (
          <li key={index}>
            <AnswerText answer={answer} own={report.size} />
          </li>
        ))}
      </ul>
      {total > answers.length && <p className={styles.quiet}>{t('integrity.compare.more', { total })}</p>}
    </>
  )
}

/** People count entries from 1. */
function Differs({ from, to }: { readonly from: number; readonly to: number }) {
  const { t } = useTranslation()
  if (from === 0 && to > 0) return <p>{t('integrity.compare.differsFromStart', { last: to + 1 })}</p>
  const words = { count: to - from + 1, same: from, first: from + 1, last: to + 1 }
  return <p>{t('integrity.compare.differs', words)}</p>
}

function AnswerText({ answer, own }: { readonly answer: KeptAnswer; readonly own: number }) {
  const { t } = useTranslation()
  switch (answer.kind) {
    case 'unsigned': {
      const fits = answer.fits === null ? 'longer' : answer.fits ? 'fits' : 'differs'
      return <>{t(`integrity.compare.answer.unsigned-${fits}`, { size: answer.size })}</>
    }
    case 'other-log':
      return (
        <>
          {t('integrity.compare.answer.other-log')} <bdi>{answer.origin}</bdi>
        </>
      )
    case 'unreadable':
      return (
        <>
          {t('integrity.compare.answer.unreadable')} <bdi>{answer.begins}</bdi>
        </>
      )
    case 'unknown-words':
      return <>{t('integrity.compare.answer.unknown-words')}</>
    case 'parent-ahead':
      return <>{t('integrity.compare.answer.parent-ahead', { size: answer.size, until: answer.until })}</>
    case 'same':
    case 'extended':
    case 'shorter':
    case 'different':
      return <>{t(`integrity.compare.answer.${answer.kind}`, { size: answer.size, own })}</>
  }
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { newestVersions } from '#shared/domain/statement/versions.ts'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { StatementChoice } from '../../form/statement-choice.tsx'
import { bridge } from '../../platform/bridge.ts'
import { intlLocale } from '../../locales/intl-locale.ts'
import { useStatements } from '../../platform/use-statements.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './review.module.css'

/** How far second coders agree with the first, category by category, in the newest words of a statement. */
export function AgreementTable() {
  const newest = newestVersions(useStatements())
  const [chosenId, choose] = useState<string | null>(null)
  const statement = newest.find(({ id }) => id === chosenId) ?? newest[0]
  if (statement === undefined) return null
  return (
    <div className={styles.notices}>
      <StatementChoice statements={newest} chosen={statement} onChoose={choose} />
      <AgreementOnStatement key={statement.id} statement={statement} />
    </div>
  )
}

function AgreementOnStatement({ statement }: { readonly statement: Statement }) {
  const { t, i18n } = useTranslation()
  const { agreement, failure } = useAgreement(statement)
  const locale = intlLocale(i18n.language)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const labels = new Map(statement.categories.map(({ id, label }) => [id, label]))
  if (failure !== null) return <FailureNotice failure={failure} />
  if (agreement === null) return null
  return (
    <Section
      title={t('review.agreement.title')}
      hint={t('review.agreement.basis', {
        codings: t('review.agreement.codings', { count: agreement.codings }),
        incidents: t('terms.incidents', { count: agreement.incidents }),
      })}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {(
              [
                'category',
                'pairs',
                'both',
                'firstOnly',
                'secondOnly',
                'neither',
                'observed',
                'kappa',
              ] as const
            ).map((column) => (
              <th key={column} scope="col">
                {t(`review.agreement.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.categories.map((row) => (
            <tr key={row.categoryId}>
              <th scope="row">{labels.get(row.categoryId) ?? row.categoryId}</th>
              <td>{row.pairs}</td>
              <td>{row.both}</td>
              <td>{row.firstOnly}</td>
              <td>{row.secondOnly}</td>
              <td>{row.neither}</td>
              <td>{row.observed === null ? t('review.agreement.nothing') : percent.format(row.observed)}</td>
              <td>{row.kappa === null ? t('review.agreement.undefined') : number.format(row.kappa)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.tableNote}>{t('review.agreement.note')}</p>
    </Section>
  )
}

/** Counted by main from the journal; again when it grows. */
function useAgreement(statement: Statement) {
  const [agreement, setAgreement] = useState<Response<'review:agreement'> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const request = { statementId: statement.id, categoryIds: statement.categories.map(({ id }) => id) }
    const ask = () =>
      void bridge.review.agreement(request).then((answer) => {
        setFailure(answer.ok ? null : answer.failure)
        if (answer.ok) setAgreement(answer.value)
      })
    ask()
    return bridge.on('journal:advanced', ask)
  }, [statement])
  return { agreement, failure }
}

import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { findStatement, type CategoryRef } from '#shared/domain/statement/versions.ts'

export interface StatementChoiceProps {
  readonly statements: readonly Statement[]
  readonly chosen: Statement
  readonly onChoose: (id: string) => void
}

/** Which statement the words to be chosen are from; there is nothing to choose where one is at hand. */
export function StatementChoice({ statements, chosen, onChoose }: StatementChoiceProps) {
  const { t } = useTranslation()
  if (statements.length < 2) return null
  return (
    <NativeSelect
      label={t('incident.statement.which')}
      value={chosen.id}
      data={statements.map((statement) => ({
        value: statement.id,
        label: t('statement.option', { ...inWords(statement) }),
      }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}

/** A statement and version in words. */
export interface Origin {
  readonly date: string
  readonly speaker: string
  readonly version: number
}

/** Where a link's words are from; null where that goes without saying, for there is only one version of one statement. */
export function originOf(link: CategoryRef, statements: readonly Statement[]): Origin | null {
  const statement = findStatement(statements, link)
  return statements.length < 2 || statement === undefined ? null : inWords(statement)
}

const inWords = ({ date, speaker, version }: Statement): Origin => ({
  date: edtfInWords(date),
  speaker,
  version,
})

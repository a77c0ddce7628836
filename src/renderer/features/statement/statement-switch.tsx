import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'

export interface StatementSwitchProps {
  /** What the choice is of. */
  readonly label: string
  readonly statements: readonly Statement[]
  readonly shown: Statement
  readonly onShow: (statement: Statement) => void
}

const keyOf = ({ id, version }: Statement): string => `${id}.${version}`

/** Chooses between the statements and versions at hand; there is nothing to choose where there is one. */
export function StatementSwitch({ label, statements, shown, onShow }: StatementSwitchProps) {
  const { t } = useTranslation()
  if (statements.length < 2) return null
  return (
    <NativeSelect
      w="min(340px, 100%)"
      aria-label={label}
      value={keyOf(shown)}
      data={statements.map((statement) => ({
        value: keyOf(statement),
        label: t('statement.option', {
          date: edtfInWords(statement.date),
          speaker: statement.speaker,
          version: statement.version,
        }),
      }))}
      onChange={(event) => {
        const chosen = statements.find((statement) => keyOf(statement) === event.currentTarget.value)
        if (chosen !== undefined) onShow(chosen)
      }}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { confidence } from '#shared/domain/grading/schema.ts'
import { findStatement, newestVersions } from '#shared/domain/statement/versions.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { StatementChoice } from '../../../../form/statement-choice.tsx'
import { useStatements } from '../../../../platform/use-statements.ts'
import { OptionalColumn } from '../fields/column-field.tsx'
import { KeywordTable, StandsFor } from '../fields/keyword-table.tsx'
import { WhenField } from '../fields/when-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function CategoryRule({ rule, field, columns, change }: RuleProps<'category'>) {
  const { t } = useTranslation()
  const statements = useStatements()
  const newest = newestVersions(statements)
  // A profile keeps the version that it names.
  const statement = findStatement(statements, rule) ?? newest[0]
  const choose = (id: string) => {
    const chosen = newest.find((one) => one.id === id)
    if (chosen !== undefined) change({ statementId: chosen.id, catalogueVersion: chosen.version })
  }
  const labels = new Map(statement?.categories.map(({ id, label }) => [id, label]))
  const named = (id: string) => (id === '' ? '–' : (labels.get(id) ?? id))
  return (
    <div className={fieldStyles.stack}>
      {statement !== undefined && (
        <StatementChoice statements={newest} chosen={statement} onChoose={choose} />
      )}
      <OptionalColumn
        field={`${field}.column`}
        label={t('mapping.fields.byColumn')}
        columns={columns}
        value={rule.column}
        onChange={(column) => change({ column })}
      />
      <KeywordTable
        field={`${field}.table`}
        label={t('mapping.fields.words')}
        table={rule.table}
        blank={{ words: [], value: '' }}
        value={(entry, put, at) => (
          <StandsFor
            field={`${at}.value`}
            value={entry.value}
            values={[...new Set([entry.value, ...labels.keys()])]}
            words={named}
            onChange={(value) => put({ value })}
          />
        )}
        onChange={(table) => change({ table })}
      />
      <ChoiceField
        field={`${field}.confidence`}
        label={t('mapping.fields.confidence')}
        value={rule.confidence}
        values={confidence.options}
        words={(value) => t(`terms.confidence.${value}`)}
        onChange={(value) => change({ confidence: value })}
      />
      <WhenField field={field} columns={columns} value={rule.when} onChange={(when) => change({ when })} />
    </div>
  )
}

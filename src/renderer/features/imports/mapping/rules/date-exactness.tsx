import { useTranslation } from 'react-i18next'
import { OptionalColumn } from '../fields/column-field.tsx'
import { KeywordTable, StandsFor } from '../fields/keyword-table.tsx'
import type { RuleProps } from './rule-props.ts'

const exactnesses = ['day', 'approximate', 'month', 'year', 'span'] as const

/** A column that says how exact a date is. */
export function DateExactness({ rule: { precision }, field, columns, change }: RuleProps<'date'>) {
  const { t } = useTranslation()
  return (
    <>
      <OptionalColumn
        field={`${field}.precision.column`}
        label={t('mapping.fields.exactnessColumn')}
        columns={columns}
        value={precision?.column ?? null}
        onChange={(column) =>
          change({
            precision:
              column === null ? null : { table: [{ words: [], value: 'month' }], ...precision, column },
          })
        }
      />
      {precision !== null && (
        <KeywordTable
          field={`${field}.precision.table`}
          label={t('mapping.fields.exactness')}
          table={precision.table}
          blank={{ words: [], value: 'month' }}
          value={(entry, put, at) => (
            <StandsFor
              field={`${at}.value`}
              value={entry.value}
              values={exactnesses}
              words={(value) => t(`mapping.fields.exactnesses.${value}`)}
              onChange={(value) => put({ value })}
            />
          )}
          onChange={(table) => change({ precision: { ...precision, table } })}
        />
      )}
    </>
  )
}

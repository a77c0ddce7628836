import { useTranslation } from 'react-i18next'
import type { FieldOf } from '#shared/domain/import-profile/schema.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField } from '../fields/column-field.tsx'
import { KeywordTable } from '../fields/keyword-table.tsx'
import { MetersField } from '../fields/meters-field.tsx'
import type { RuleProps } from './rule-props.ts'

type Uncertainty = FieldOf<'place'>['uncertainty']
type How = 'none' | NonNullable<Uncertainty>['by']

function uncertaintyBy(how: How, before: Uncertainty): Uncertainty {
  const column = before === null || before.by === 'constant' ? '' : before.column
  switch (how) {
    case 'none':
      return null
    case 'column':
      return { by: 'column', column }
    case 'keyword':
      return { by: 'keyword', column, table: [{ words: [], value: null }] }
    case 'constant':
      return { by: 'constant', meters: null }
  }
}

/** How near the coordinates are to where it happened. */
export function PlaceUncertainty({ rule: { uncertainty }, field, columns, change }: RuleProps<'place'>) {
  const { t } = useTranslation()
  return (
    <>
      <div className={fieldStyles.row}>
        <ChoiceField
          field={`${field}.uncertainty`}
          label={t('mapping.fields.uncertainty')}
          value={uncertainty?.by ?? 'none'}
          values={['none', 'column', 'keyword', 'constant']}
          words={(how) => t(`mapping.fields.uncertainties.${how}`)}
          onChange={(how) => change({ uncertainty: uncertaintyBy(how, uncertainty) })}
        />
        {(uncertainty?.by === 'column' || uncertainty?.by === 'keyword') && (
          <ColumnField
            field={`${field}.uncertainty.column`}
            label={t('mapping.fields.column')}
            columns={columns}
            value={uncertainty.column}
            onChange={(column) => change({ uncertainty: { ...uncertainty, column } })}
          />
        )}
        {uncertainty?.by === 'constant' && (
          <MetersField
            field={`${field}.uncertainty.meters`}
            value={uncertainty.meters}
            onChange={(meters) => change({ uncertainty: { ...uncertainty, meters } })}
          />
        )}
      </div>
      {uncertainty?.by === 'keyword' && (
        <KeywordTable
          field={`${field}.uncertainty.table`}
          label={t('mapping.fields.meters')}
          table={uncertainty.table}
          blank={{ words: [], value: null }}
          value={(entry, put, at) => (
            <MetersField
              isLabelHidden
              field={`${at}.value`}
              value={entry.value}
              onChange={(value) => put({ value })}
            />
          )}
          onChange={(table) => change({ uncertainty: { ...uncertainty, table } })}
        />
      )}
    </>
  )
}

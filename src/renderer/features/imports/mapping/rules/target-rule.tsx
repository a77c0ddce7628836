import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../../form/fields.module.css'
import { OptionalColumn } from '../fields/column-field.tsx'
import { KeywordTable } from '../fields/keyword-table.tsx'
import { TargetKind } from '../fields/target-kind.tsx'
import { TemplateField } from '../fields/template-field.tsx'
import { WhenField } from '../fields/when-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function TargetRule({ rule, field, columns, change }: RuleProps<'target'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <OptionalColumn
        field={`${field}.column`}
        label={t('mapping.fields.byColumn')}
        columns={columns}
        value={rule.column}
        onChange={(column) => change({ column })}
      />
      {rule.column !== null && (
        <KeywordTable
          field={`${field}.table`}
          label={t('mapping.fields.words')}
          table={rule.table}
          blank={{ words: [], type: 'unknown', subtype: 'none' }}
          value={(entry, put, at) => <TargetKind field={at} kind={entry} onChange={put} />}
          onChange={(table) => change({ table })}
        />
      )}
      <fieldset className={fieldStyles.group}>
        <legend>{rule.column === null ? t('attack.targets.type') : t('mapping.fields.otherwise')}</legend>
        <TargetKind field={field} kind={rule} onChange={change} />
      </fieldset>
      <TemplateField
        field={`${field}.name`}
        label={t('mapping.fields.targetName')}
        columns={columns}
        value={rule.name}
        onChange={(name) => change({ name })}
      />
      <WhenField field={field} columns={columns} value={rule.when} onChange={(when) => change({ when })} />
    </div>
  )
}

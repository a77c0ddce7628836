import { useTranslation } from 'react-i18next'
import { bucketNames, harm, population } from '#shared/domain/casualty/schema.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { WordsField } from '../../../../form/words-field.tsx'
import { OptionalColumn } from '../fields/column-field.tsx'
import { UnreadableField } from '../fields/unreadable-field.tsx'
import type { RuleProps } from './rule-props.ts'

export function CasualtyRule({ rule, field, columns, change }: RuleProps<'casualties'>) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.stack}>
      <div className={fieldStyles.row}>
        <ChoiceField
          field={`${field}.harm`}
          label={t('mapping.fields.harm')}
          value={rule.harm}
          values={harm.options}
          words={(value) => t(`incident.casualties.harms.${value}`)}
          onChange={(value) => change({ harm: value })}
        />
        <ChoiceField
          field={`${field}.population`}
          label={t('mapping.fields.population')}
          value={rule.population}
          values={population.options}
          words={(value) => t(`incident.casualties.populations.${value}`)}
          onChange={(value) => change({ population: value })}
        />
        <ChoiceField
          field={`${field}.bucket`}
          label={t('mapping.fields.bucket')}
          value={rule.bucket ?? ''}
          values={['', ...bucketNames]}
          words={(value) =>
            value === '' ? t('mapping.fields.bucketNone') : t(`mapping.fields.buckets.${value}`)
          }
          onChange={(value) => change({ bucket: value === '' ? null : value })}
        />
      </div>
      <div className={fieldStyles.row}>
        <OptionalColumn
          field={`${field}.min`}
          label={t('mapping.fields.min')}
          columns={columns}
          value={rule.min}
          onChange={(min) => change({ min })}
        />
        <OptionalColumn
          field={`${field}.max`}
          label={t('mapping.fields.max')}
          columns={columns}
          value={rule.max}
          onChange={(max) => change({ max })}
        />
        <OptionalColumn
          field={`${field}.best`}
          label={t('mapping.fields.best')}
          columns={columns}
          value={rule.best}
          onChange={(best) => change({ best })}
        />
      </div>
      <div className={fieldStyles.halves}>
        <WordsField
          field={`${field}.scope`}
          label={t('mapping.fields.scope')}
          value={rule.scope}
          onChange={(scope) => change({ scope })}
        />
        <UnreadableField
          field={field}
          value={rule.ifUnreadable}
          onChange={(ifUnreadable) => change({ ifUnreadable })}
        />
      </div>
    </div>
  )
}

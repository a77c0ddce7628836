import { useTranslation } from 'react-i18next'
import { publicationPrecision } from '#shared/domain/place/schema.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { OptionalColumn } from '../fields/column-field.tsx'
import { TemplateField } from '../fields/template-field.tsx'
import { WhenField } from '../fields/when-field.tsx'
import { UnreadableField } from '../fields/unreadable-field.tsx'
import { PlacePosition } from './place-position.tsx'
import { PlaceUncertainty } from './place-uncertainty.tsx'
import type { RuleProps } from './rule-props.ts'

export function PlaceRule(props: RuleProps<'place'>) {
  const { t } = useTranslation()
  const { rule, field, columns, change } = props
  return (
    <div className={fieldStyles.stack}>
      <TemplateField
        field={`${field}.name`}
        label={t('mapping.fields.placeName')}
        columns={columns}
        value={rule.name}
        onChange={(name) => change({ name })}
      />
      <PlacePosition {...props} />
      <PlaceUncertainty {...props} />
      <WhenField
        field={field}
        of="forArea"
        columns={columns}
        value={rule.forArea ?? null}
        onChange={(forArea) => change({ forArea })}
      />
      <div className={fieldStyles.halves}>
        <OptionalColumn
          field={`${field}.adminCode`}
          label={t('mapping.fields.adminCode')}
          columns={columns}
          value={rule.adminCode}
          onChange={(adminCode) => change({ adminCode })}
        />
        <ChoiceField
          field={`${field}.publicationPrecision`}
          label={t('mapping.fields.publication')}
          value={rule.publicationPrecision}
          values={publicationPrecision.options}
          words={(value) => t(`incident.place.precisions.${value}`)}
          onChange={(value) => change({ publicationPrecision: value })}
        />
      </div>
      <UnreadableField
        field={field}
        value={rule.ifUnreadable}
        onChange={(ifUnreadable) => change({ ifUnreadable })}
      />
    </div>
  )
}

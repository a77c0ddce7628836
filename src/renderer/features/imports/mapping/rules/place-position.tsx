import { useTranslation } from 'react-i18next'
import type { FieldOf } from '#shared/domain/import-profile/schema.ts'
import { ChoiceField } from '../../../../form/choice-field.tsx'
import fieldStyles from '../../../../form/fields.module.css'
import { ColumnField } from '../fields/column-field.tsx'
import type { RuleProps } from './rule-props.ts'

type Position = FieldOf<'place'>['position']
type Where = 'none' | NonNullable<Position>['in']

/** Another way of giving coordinates keeps the column that was named. */
function positionIn(where: Where, before: Position): Position {
  const first = before === null ? '' : before.in === 'two' ? before.latitude : before.column
  switch (where) {
    case 'none':
      return null
    case 'two':
      return { in: 'two', latitude: first, longitude: '' }
    case 'one':
      return { in: 'one', column: first, order: 'latitude-first' }
    case 'geometry':
      return { in: 'geometry', column: first }
  }
}

/** In which columns the coordinates are, and how they are written. */
export function PlacePosition({ rule: { position }, field, columns, change }: RuleProps<'place'>) {
  const { t } = useTranslation()
  const at = (name: string, label: string, value: string, put: (column: string) => Position) => (
    <ColumnField
      field={`${field}.position.${name}`}
      label={label}
      columns={columns}
      value={value}
      onChange={(column) => change({ position: put(column) })}
    />
  )
  return (
    <div className={fieldStyles.row}>
      <ChoiceField
        field={`${field}.position`}
        label={t('mapping.fields.position')}
        value={position?.in ?? 'none'}
        values={['none', 'two', 'one', 'geometry']}
        words={(where) => t(`mapping.fields.positions.${where}`)}
        onChange={(where) => change({ position: positionIn(where, position) })}
      />
      {position?.in === 'two' && (
        <>
          {at('latitude', t('mapping.fields.latitude'), position.latitude, (latitude) => ({
            ...position,
            latitude,
          }))}
          {at('longitude', t('mapping.fields.longitude'), position.longitude, (longitude) => ({
            ...position,
            longitude,
          }))}
        </>
      )}
      {(position?.in === 'one' || position?.in === 'geometry') &&
        at('column', t('mapping.fields.column'), position.column, (column) => ({ ...position, column }))}
      {position?.in === 'one' && (
        <ChoiceField
          field={`${field}.position.order`}
          label={t('mapping.fields.coordinateOrder')}
          value={position.order}
          values={['latitude-first', 'longitude-first']}
          words={(order) => t(`mapping.fields.coordinateOrders.${order}`)}
          onChange={(order) => change({ position: { ...position, order } })}
        />
      )}
    </div>
  )
}

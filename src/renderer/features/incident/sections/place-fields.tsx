import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { publicationPrecision } from '#shared/domain/place/schema.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { RemoveButton } from '../../../form/entry.tsx'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { CountField } from '../../../form/count-field.tsx'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { LanguageField } from '../../../form/language-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import type { PlaceEntry } from '../model/entries/place-entry.ts'
import { typedCoordinates } from '../model/place-echo.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { PlaceEchoLine } from './place-echo-line.tsx'
import { PlaceName } from './place-name.tsx'
import { PlaceMore } from './place-more.tsx'
import styles from './sections.module.css'

export interface PlaceFieldsProps {
  readonly entry: PlaceEntry
  readonly sources: readonly SourceView[]
  readonly onChange: (patch: Partial<PlaceEntry>) => void
  readonly onRemove: () => void
}

/** One place: its name, its position in any notation, and how far off it may be. */
export function PlaceFields({ entry, sources, onChange, onRemove }: PlaceFieldsProps) {
  const { t } = useTranslation()
  const field = `places.${entry.id}`
  return (
    <div className={`${styles.place} ${fieldStyles.stack}`}>
      <div className={styles.placeName}>
        <PlaceName field={field} entry={entry} onChange={onChange} />
        <LanguageField
          field={`${field}.language`}
          label={t('incident.place.language')}
          value={entry.language}
          onChange={(language) => onChange({ language })}
        />
        <RemoveButton label={t('incident.place.remove')} onRemove={onRemove} />
      </div>
      <Coordinates field={field} entry={entry} onChange={onChange} />
      <div className={fieldStyles.row}>
        <CountField
          field={`${field}.uncertainty`}
          label={t('incident.place.uncertainty')}
          value={entry.uncertainty}
          onChange={(uncertainty) => onChange({ uncertainty })}
        />
        <ChoiceField
          field={`${field}.publicationPrecision`}
          label={t('incident.place.precision')}
          value={entry.publicationPrecision}
          values={publicationPrecision.options}
          words={(value) => t(`incident.place.precisions.${value}`)}
          onChange={(value) => onChange({ publicationPrecision: value })}
        />
      </div>
      <p className={fieldStyles.hint}>{t(`where.precisionMeans.${entry.publicationPrecision}`)}</p>
      <PlaceMore field={field} entry={entry} sources={sources} onChange={onChange} />
    </div>
  )
}

function Coordinates({
  field,
  entry,
  onChange,
}: Pick<PlaceFieldsProps, 'entry' | 'onChange'> & { readonly field: string }) {
  const { t } = useTranslation()
  const issue = useFieldIssue(`${field}.coordinates`)
  return (
    <Spot field={`${field}.coordinates`}>
      <div className={fieldStyles.withUnknown}>
        <TextField
          label={t('incident.place.coordinates')}
          placeholder={t('incident.place.coordinatesPlaceholder')}
          issue={issue}
          value={entry.coordinates}
          onChange={(event) => onChange(typedCoordinates(event.currentTarget.value))}
        />
        <Checkbox
          label={t('incident.place.unknown')}
          checked={entry.unknown}
          onChange={(event) => onChange({ unknown: event.currentTarget.checked })}
        />
      </div>
      {!entry.unknown && <PlaceEchoLine entry={entry} onChange={onChange} />}
    </Spot>
  )
}

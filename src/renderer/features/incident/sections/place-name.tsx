import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../../form/words-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { PlacesCombobox } from '../../../places/places-combobox.tsx'
import type { PlaceEntry } from '../model/entries/place-entry.ts'
import { isStillOf, takenFrom, type TakenPlace } from '../model/settlement-taken.ts'

export interface PlaceNameProps {
  readonly field: string
  readonly entry: PlaceEntry
  readonly onChange: (patch: Partial<PlaceEntry>) => void
}

/** The name of a place. A settlement of that name may be taken from the gazetteer, and what it replaced put back. */
export function PlaceName({ field, entry, onChange }: PlaceNameProps) {
  const { t } = useTranslation()
  const [taken, setTaken] = useState<TakenPlace | null>(null)
  const shown = taken !== null && isStillOf(entry, taken) ? taken : null
  return (
    <div>
      <PlacesCombobox
        text={entry.name}
        near={null}
        onChoose={(settlement) => {
          const next = takenFrom(settlement, entry)
          setTaken(next)
          onChange(next.patch)
        }}
      >
        <WordsField
          field={`${field}.name`}
          label={t('incident.place.name')}
          value={entry.name}
          onChange={(name) => onChange({ name })}
        />
      </PlacesCombobox>
      <p className={fieldStyles.echo} role="status">
        {shown !== null && (
          <>
            {t('places.taken')}
            <Button size="compact-xs" onClick={() => onChange(shown.before)}>
              {t('places.undo')}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

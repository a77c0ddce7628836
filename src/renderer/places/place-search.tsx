import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundSettlement } from '#shared/domain/gazetteer/find.ts'
import type { Position } from '#shared/domain/place/schema.ts'
import { TextField } from '../ui/text-field.tsx'
import { PlacesCombobox } from './places-combobox.tsx'

export interface PlaceSearchProps {
  readonly near: Position | null
  readonly onChoose: (place: FoundSettlement) => void
}

/** A field to go to a place by its name. */
export function PlaceSearch({ near, onChoose }: PlaceSearchProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  return (
    <PlacesCombobox
      text={text}
      near={near}
      saysNone
      onChoose={(place) => {
        setText(place.matched)
        onChoose(place)
      }}
    >
      <TextField
        aria-label={t('places.search')}
        placeholder={t('places.search')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </PlacesCombobox>
  )
}

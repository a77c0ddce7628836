import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../form/add-button.tsx'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import { newPlace } from '../model/entries/place-entry.ts'
import { PlaceOffers } from '../offers/place-offers.tsx'
import { sectionAnchor, type SourcedSectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { PlaceFields } from './place-fields.tsx'
import styles from './sections.module.css'

/** Where it happened, and how exactly that is known. */
export function PlacesSection({ form, removed, change, remove, putBack, sources }: SourcedSectionProps) {
  const { t } = useTranslation()
  return (
    <Section
      id={sectionAnchor('place')}
      title={t('incident.sections.place')}
      actions={
        <AddButton
          onAdd={() =>
            change(({ places, language }) => ({ places: [...places, newPlace(newId(), language)] }))
          }
        >
          {t('incident.place.add')}
        </AddButton>
      }
    >
      {form.places.length === 0 && <p className={styles.none}>{t('incident.place.none')}</p>}
      {form.places.map((entry) => (
        <PlaceFields
          key={entry.id}
          entry={entry}
          sources={sources}
          onChange={(patch) => change(({ places }) => ({ places: changeEntry(places, entry.id, patch) }))}
          onRemove={() => remove('places', entry.id)}
        />
      ))}
      <PlaceOffers form={form} change={change} />
      <UndoBar list="places" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

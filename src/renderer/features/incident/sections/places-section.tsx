import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../platform/new-id.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { Section } from '../../../ui/section.tsx'
import { changeEntry } from '../model/form-state.ts'
import { newPlace } from '../model/entries/place-entry.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import { PlaceFields } from './place-fields.tsx'
import styles from './sections.module.css'

/** Where it happened, and how exactly that is known. */
export function PlacesSection({
  form,
  removed,
  change,
  remove,
  putBack,
  sources,
}: SectionProps & { readonly sources: readonly SourceView[] }) {
  const { t } = useTranslation()
  return (
    <Section
      id={sectionAnchor('place')}
      title={t('incident.sections.place')}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() =>
            change(({ places, language }) => ({ places: [...places, newPlace(newId(), language)] }))
          }
        >
          {t('incident.place.add')}
        </Button>
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
      <UndoBar list="places" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

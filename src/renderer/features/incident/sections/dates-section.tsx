import { Button } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AddButton } from '../../../form/add-button.tsx'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { RemoveButton } from '../../../form/entry.tsx'
import { DateField } from '../../../form/date-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { DateEntry } from '../model/entries/date-entry.ts'
import { changeWindow, newDate } from '../model/entries/date-entry.ts'
import { DayOffers } from '../offers/day-offers.tsx'
import { newWindow } from '../model/entries/window-entry.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { edtfOf } from '../../../form/date-text.ts'
import styles from './sections.module.css'
import { WindowFields } from './window-fields.tsx'

/** When it happened, as exactly as is known, and on what basis. */
export function DatesSection({ form, removed, change, remove, putBack }: SectionProps) {
  const { t } = useTranslation()
  const edit = (id: string, patch: Partial<DateEntry>) =>
    change(({ dates }) => ({ dates: changeEntry(dates, id, patch) }))
  return (
    <Section
      id={sectionAnchor('date')}
      title={t('incident.sections.date')}
      actions={
        <AddButton onAdd={() => change(({ dates }) => ({ dates: [...dates, newDate(newId())] }))}>
          {t('incident.date.add')}
        </AddButton>
      }
    >
      {form.dates.length === 0 && <p className={styles.none}>{t('incident.date.none')}</p>}
      {form.dates.map((entry) => (
        <div key={entry.id} className={styles.date}>
          <div className={styles.dateRow}>
            <DateField
              field={`dates.${entry.id}.date`}
              label={t('incident.date.when')}
              value={entry.date}
              onChange={(date) => edit(entry.id, { date })}
            />
            <WordsField
              field={`dates.${entry.id}.basis`}
              label={t('incident.date.basis')}
              placeholder={t('incident.date.basisPlaceholder')}
              value={entry.basis}
              onChange={(basis) => edit(entry.id, { basis })}
            />
            <RemoveButton label={t('incident.date.remove')} onRemove={() => remove('dates', entry.id)} />
          </div>
          {entry.window === null ? (
            <Button
              variant="subtle"
              className={fieldStyles.more}
              leftSection={<IconClock size={14} aria-hidden="true" />}
              onClick={() => edit(entry.id, { window: newWindow() })}
            >
              {t('when.addWindow')}
            </Button>
          ) : (
            <WindowFields
              field={`dates.${entry.id}.window`}
              value={entry.window}
              edtf={edtfOf(entry.date)}
              onChange={(patch) => change(({ dates }) => ({ dates: changeWindow(dates, entry.id, patch) }))}
              onRemove={() => edit(entry.id, { window: null })}
            />
          )}
        </div>
      ))}
      <DayOffers form={form} change={change} />
      <UndoBar list="dates" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

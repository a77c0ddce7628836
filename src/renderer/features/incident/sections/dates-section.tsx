import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../platform/new-id.ts'
import { Section } from '../../../ui/section.tsx'
import { RemoveButton } from '../../../form/entry.tsx'
import { DateField } from '../../../form/date-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { changeEntry } from '../model/form-state.ts'
import type { DateEntry } from '../model/entries/date-entry.ts'
import { newDate } from '../model/entries/date-entry.ts'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import { UndoBar } from '../undo-bar.tsx'
import styles from './sections.module.css'

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
        <Button
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => change(({ dates }) => ({ dates: [...dates, newDate(newId())] }))}
        >
          {t('incident.date.add')}
        </Button>
      }
    >
      {form.dates.length === 0 && <p className={styles.none}>{t('incident.date.none')}</p>}
      {form.dates.map((entry) => (
        <div key={entry.id} className={styles.dateRow}>
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
      ))}
      <UndoBar list="dates" removed={removed} onPutBack={putBack} />
    </Section>
  )
}

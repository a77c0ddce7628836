import { Button } from '@mantine/core'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { reliability } from '#shared/domain/grading/schema.ts'
import { sourceClass, sourceType } from '#shared/domain/source/schema.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { Notice } from '../ui/notice.tsx'
import { ChoiceField } from '../form/choice-field.tsx'
import { DateField } from '../form/date-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { LanguageField } from '../form/language-field.tsx'
import { WordsField } from '../form/words-field.tsx'
import type { SourceEntry } from './source-entry.ts'
import { GradeField } from './grade-field.tsx'
import { SourceDetails } from './source-details.tsx'
import styles from './sources.module.css'

export interface SourceFieldsProps {
  readonly entry: SourceEntry
  /** What the words of these fields belong to. */
  readonly legend: string
  /** What can be done about a source with the same link. */
  readonly twinLabel: string
  readonly onChange: (patch: Partial<SourceEntry>) => void
  readonly onUseTwin: (id: string) => void
}

/** A source being written, or a saved one being changed. */
export function SourceFields({ entry, legend, twinLabel, onChange, onUseTwin }: SourceFieldsProps) {
  const { t } = useTranslation()
  const field = `sources.${entry.id}`
  const url = useDeferredValue(entry.url.trim())
  /** Very likely the same source. */
  const twin = useEngineQuery('sources.linked', { url, except: entry.id }) ?? null
  return (
    <fieldset className={styles.source}>
      <legend className={fieldStyles.legend}>{legend}</legend>
      <div className={fieldStyles.pair}>
        <WordsField
          field={`${field}.title`}
          label={t('incident.sources.title')}
          required
          value={entry.title}
          onChange={(title) => onChange({ title })}
        />
        <ChoiceField
          field={`${field}.type`}
          label={t('incident.sources.type')}
          value={entry.type}
          values={sourceType.options}
          words={(value) => t(`incident.sources.types.${value}`)}
          onChange={(type) => onChange({ type })}
        />
      </div>
      <WordsField
        field={`${field}.url`}
        label={t('incident.sources.url')}
        placeholder={t('incident.sources.urlPlaceholder')}
        inputMode="url"
        value={entry.url}
        onChange={(url) => onChange({ url })}
      />
      {twin !== null && (
        <Notice tone="warn" actions={<Button onClick={() => onUseTwin(twin.id)}>{twinLabel}</Button>}>
          {t('incident.sources.twin', { reference: twin.reference, title: twin.title })}
        </Notice>
      )}
      <Origin field={field} entry={entry} onChange={onChange} />
      <Standing field={field} entry={entry} onChange={onChange} />
      <GradeField
        field={`${field}.reliability`}
        label={t('incident.sources.reliability')}
        value={entry.reliability}
        values={reliability.options}
        words={(value) => t(`incident.sources.reliabilities.${value}`)}
        grading={entry.reliabilityGrading}
        onChange={(value, reliabilityGrading) => onChange({ reliability: value, reliabilityGrading })}
      />
      <SourceDetails field={field} entry={entry} onChange={onChange} />
    </fieldset>
  )
}

type PartProps = Pick<SourceFieldsProps, 'entry' | 'onChange'> & { readonly field: string }

function Origin({ field, entry, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={fieldStyles.row}>
        <WordsField
          field={`${field}.publisher`}
          label={t('incident.sources.publisher')}
          value={entry.publisher}
          onChange={(publisher) => onChange({ publisher })}
        />
        <WordsField
          field={`${field}.author`}
          label={t('incident.sources.author')}
          value={entry.author}
          onChange={(author) => onChange({ author })}
        />
        <LanguageField
          field={`${field}.language`}
          value={entry.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <div className={styles.dates}>
        <DateField
          field={`${field}.published`}
          label={t('incident.sources.published')}
          value={entry.published}
          onChange={(published) => onChange({ published })}
        />
        <DateField
          field={`${field}.accessed`}
          label={t('incident.sources.accessed')}
          value={entry.accessed}
          onChange={(accessed) => onChange({ accessed })}
        />
      </div>
    </>
  )
}

function Standing({ field, entry, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <div className={fieldStyles.row}>
      <ChoiceField
        field={`${field}.sourceClass`}
        label={t('incident.sources.class')}
        value={entry.sourceClass}
        values={sourceClass.options}
        words={(value) => t(`incident.sources.classes.${value}`)}
        onChange={(value) => onChange({ sourceClass: value })}
      />
      <WordsField
        field={`${field}.independenceGroup`}
        label={t('incident.sources.group')}
        placeholder={t('incident.sources.groupPlaceholder')}
        value={entry.independenceGroup}
        onChange={(independenceGroup) => onChange({ independenceGroup })}
      />
    </div>
  )
}

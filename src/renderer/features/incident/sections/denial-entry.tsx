import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { denialType } from '#shared/domain/denial/schema.ts'
import { useFieldError } from '../../../ui/private-input.ts'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import { DateField } from '../../../form/date-field.tsx'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { LanguageField } from '../../../form/language-field.tsx'
import { PassageField } from '../../../form/passage-field.tsx'
import { SourcesField } from '../../../sources/sources-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import type { DenialEntry } from '../model/entries/denial-entry.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import { DenialRebuttals } from './denial-rebuttals.tsx'
import styles from './sections.module.css'

export interface DenialEntryProps {
  readonly entry: DenialEntry
  readonly sources: readonly SourceView[]
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<DenialEntry>) => void
  readonly onRemove: () => void
}

/** One answer of the accused side, in its own words. */
export function DenialEntryView({ entry, sources, startsOpen, onChange, onRemove }: DenialEntryProps) {
  const { t } = useTranslation()
  const field = `denials.${entry.id}`
  const by = entry.by.trim() === '' ? t('incident.denials.nobody') : entry.by
  return (
    <Entry
      field={field}
      label={by}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <bdi className={entryStyles.strong}>{by}</bdi>
          <span className={entryStyles.cut}>
            {entry.types.map((type) => t(`incident.denials.types.${type}`)).join(', ')}
          </span>
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        <div className={fieldStyles.row}>
          <WordsField
            field={`${field}.by`}
            label={t('incident.denials.by')}
            required
            value={entry.by}
            onChange={(value) => onChange({ by: value })}
          />
          <WordsField
            field={`${field}.role`}
            label={t('incident.denials.role')}
            value={entry.role}
            onChange={(role) => onChange({ role })}
          />
        </div>
        <DateField
          field={`${field}.date`}
          label={t('incident.denials.date')}
          value={entry.date}
          onChange={(date) => onChange({ date })}
        />
        <Types field={`${field}.types`} entry={entry} onChange={onChange} />
        <Words field={field} entry={entry} sources={sources} onChange={onChange} />
      </div>
    </Entry>
  )
}

/** What was said, what it covers, where it is found, and what answers it. */
function Words({
  field,
  entry,
  sources,
  onChange,
}: Pick<DenialEntryProps, 'entry' | 'sources' | 'onChange'> & { readonly field: string }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={fieldStyles.pair}>
        <PassageField
          field={`${field}.words`}
          label={t('incident.denials.words')}
          minRows={2}
          value={entry.words}
          onChange={(words) => onChange({ words })}
        />
        <LanguageField
          field={`${field}.language`}
          value={entry.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <div className={fieldStyles.row}>
        <WordsField
          field={`${field}.covers`}
          label={t('incident.denials.covers')}
          value={entry.covers}
          onChange={(covers) => onChange({ covers })}
        />
        <SourcesField
          field={`${field}.sourceIds`}
          label={t('incident.denials.sources')}
          value={entry.sourceIds}
          sources={sources}
          onChange={(sourceIds) => onChange({ sourceIds })}
        />
      </div>
      <DenialRebuttals
        field={`${field}.rebuttals`}
        rebuttals={entry.rebuttals}
        sources={sources}
        onChange={(rebuttals) => onChange({ rebuttals })}
      />
    </>
  )
}

function Types({
  field,
  entry,
  onChange,
}: Pick<DenialEntryProps, 'entry' | 'onChange'> & { readonly field: string }) {
  const { t } = useTranslation()
  return (
    <Spot field={field}>
      <Checkbox.Group
        label={t('incident.denials.kinds')}
        withAsterisk
        error={useFieldError(useFieldIssue(field))}
        value={entry.types}
        onChange={(chosen) => onChange({ types: denialType.options.filter((type) => chosen.includes(type)) })}
      >
        <div className={styles.checks}>
          {denialType.options.map((type) => (
            <Checkbox key={type} value={type} label={t(`incident.denials.types.${type}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </Spot>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { confidence } from '#shared/domain/grading/schema.ts'
import { legalInWords } from '#shared/domain/statement/legal-in-words.ts'
import type { StatementCategory } from '#shared/domain/statement/schema.ts'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import type { CategoryEntry } from '../model/incident-form.ts'
import styles from './sections.module.css'
import type { Origin } from '../../../form/statement-choice.tsx'

export interface CategoryEntryProps {
  readonly entry: CategoryEntry
  /** Missing when the catalogue at hand does not know it. */
  readonly category: StatementCategory | undefined
  /** Said where more than one statement or version is at hand. */
  readonly origin: Origin | null
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<CategoryEntry>) => void
  readonly onRemove: () => void
}

/** One phrase of the statement that the incident is tied to: why, and how sure the analyst is. */
export function CategoryEntryView({
  entry,
  category,
  origin,
  startsOpen,
  onChange,
  onRemove,
}: CategoryEntryProps) {
  const { t } = useTranslation()
  const field = `categories.${entry.id}`
  const label = category?.label ?? entry.categoryId
  return (
    <Entry
      field={field}
      label={label}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <span className={entryStyles.strong}>{label}</span>
          {category !== undefined && (
            <span className={entryStyles.cut}>
              {t('incident.statement.words', { words: category.anchor.exact })}
            </span>
          )}
          <span className={`${entryStyles.quiet} ${entryStyles.end}`}>
            {t(`terms.confidence.${entry.confidence}`)}
            {entry.rationale.trim() === '' && ` · ${t('incident.statement.noRationale')}`}
          </span>
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        {category !== undefined && <CategoryWords category={category} />}
        {origin !== null && <p className={entryStyles.quiet}>{t('statement.option', { ...origin })}</p>}
        <PassageField
          field={`${field}.rationale`}
          label={t('incident.statement.rationale')}
          minRows={2}
          value={entry.rationale}
          onChange={(rationale) => onChange({ rationale })}
        />
        <Spot field={`${field}.confidence`} className={styles.inline}>
          <span id={`${entry.id}-confidence`}>{t('incident.statement.confidence')}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby={`${entry.id}-confidence`}
            value={entry.confidence}
            data={confidence.options.map((value) => ({ value, label: t(`terms.confidence.${value}`) }))}
            onChange={(chosen) => {
              const value = confidence.options.find((option) => option === chosen)
              if (value !== undefined) onChange({ confidence: value })
            }}
          />
        </Spot>
      </div>
    </Entry>
  )
}

function CategoryWords({ category }: { readonly category: StatementCategory }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.facts}>
      <dt>{t('incident.statement.source')}</dt>
      <dd>
        {t('incident.statement.witness', {
          words: category.anchor.exact,
          fidelity: t(`terms.fidelity.${category.fidelity}`),
        })}
      </dd>
      <dt>{t('incident.statement.official')}</dt>
      <dd>
        {category.official === null
          ? t('incident.statement.noOfficial')
          : t('incident.statement.witness', {
              words: category.official.text,
              fidelity: t(`terms.fidelity.${category.official.fidelity}`),
            })}
      </dd>
      <dt>{t('incident.statement.law')}</dt>
      <dd>{legalInWords(category)}</dd>
      {category.hints.length > 0 && (
        <>
          <dt>{t('incident.statement.asks')}</dt>
          <dd>
            <ul className={styles.asks}>
              {category.hints.map((hint) => (
                <li key={hint.id}>{hint.text}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}

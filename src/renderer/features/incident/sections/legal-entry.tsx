import { Button, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { articleLabel } from '#shared/domain/legal/article-label.ts'
import { articles, counterpartOf, isRomeStatuteCrime } from '#shared/domain/legal/articles.ts'
import { legalRole } from '#shared/domain/legal/schema.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { useFieldError } from '../../../ui/private-input.ts'
import type { LegalEntry } from '../model/entries/legal-entry.ts'
import type { MaterialView } from '../model/legal-material.ts'
import styles from './law.module.css'
import { LegalElements } from './legal-elements.tsx'

export interface LegalEntryProps {
  readonly entry: LegalEntry
  readonly material: readonly MaterialView[]
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<LegalEntry>) => void
  readonly onRemove: () => void
}

/** One article that the incident may be relevant to: in what role, on what basis, and element by element. */
export function LegalEntryView({ entry, material, startsOpen, onChange, onRemove }: LegalEntryProps) {
  const { t } = useTranslation()
  const field = `legalReferences.${entry.id}`
  const label = articleLabel(entry.article, entry.paragraphs)
  const { title } = articles[entry.article]
  return (
    <Entry
      field={field}
      label={label}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <span className={styles.label}>{label}</span>
          <span className={entryStyles.cut}>{title}</span>
          <span className={`${entryStyles.quiet} ${entryStyles.end}`}>{t(`law.roles.${entry.role}`)}</span>
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        <ArticleLine field={`${field}.article`} entry={entry} label={label} onChange={onChange} />
        <Terms field={field} entry={entry} onChange={onChange} />
        <LegalElements field={`${field}.elements`} entry={entry} material={material} onChange={onChange} />
        <PassageField
          field={`${field}.note`}
          label={t('law.note')}
          minRows={1}
          value={entry.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </Entry>
  )
}

/** What the link says and does not say, and what stands against it. */
function ArticleLine({
  field,
  entry,
  label,
  onChange,
}: Pick<LegalEntryProps, 'entry' | 'onChange'> & { readonly field: string; readonly label: string }) {
  const { t } = useTranslation()
  const issue = useFieldIssue(field)
  const error = useFieldError(issue)
  const counterpart = issue?.key === 'law.conflict' ? counterpartOf(entry.article) : undefined
  const { title, remark } = articles[entry.article]
  return (
    <Spot field={field}>
      <p>
        {t('law.relevant')} <strong>{label}</strong>: {title}.{' '}
        <span className={styles.quiet}>
          {remark} {t('law.counsel')}
        </span>
      </p>
      {error !== undefined && (
        <Input.Error role="alert" className={styles.error ?? ''}>
          {error}
        </Input.Error>
      )}
      {counterpart !== undefined && (
        <Button
          variant="subtle"
          className={styles.instead ?? ''}
          onClick={() => onChange({ article: counterpart })}
        >
          {t('law.instead', { article: articleLabel(counterpart) })}
        </Button>
      )}
    </Spot>
  )
}

/** The role, the paragraphs of a rule, and the basis that 8(2)(a) needs. */
function Terms({
  field,
  entry,
  onChange,
}: Pick<LegalEntryProps, 'entry' | 'onChange'> & { readonly field: string }) {
  const { t } = useTranslation()
  const isCrime = isRomeStatuteCrime(entry.article)
  const asksBasis = articles[entry.article].needs === 'protected-person' || entry.protectedPersonBasis !== ''
  return (
    <>
      <div className={styles.terms}>
        <ChoiceField
          field={`${field}.role`}
          label={t('law.role')}
          value={entry.role}
          values={legalRole.options.filter(
            (role) => role !== 'not-a-crime' || !isCrime || entry.role === 'not-a-crime',
          )}
          words={(role) => t(`law.roles.${role}`)}
          onChange={(role) => onChange({ role })}
        />
        {(!isCrime || entry.paragraphs !== '') && (
          <WordsField
            field={`${field}.paragraphs`}
            label={t('law.paragraphs')}
            placeholder={t('law.paragraphsPlaceholder')}
            value={entry.paragraphs}
            onChange={(paragraphs) => onChange({ paragraphs })}
          />
        )}
      </div>
      {asksBasis && (
        <WordsField
          field={`${field}.protectedPersonBasis`}
          label={t('law.protectedPersonBasis')}
          placeholder={t('law.protectedPersonBasisPlaceholder')}
          required
          value={entry.protectedPersonBasis}
          onChange={(protectedPersonBasis) => onChange({ protectedPersonBasis })}
        />
      )}
    </>
  )
}

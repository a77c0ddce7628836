import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { articleLabel } from '#shared/domain/legal/article-label.ts'
import { articles } from '#shared/domain/legal/articles.ts'
import { offeredArticles, type OfferedArticle } from '#shared/domain/legal/suggestions.ts'
import { findCategory } from '#shared/domain/statement/versions.ts'
import { useStatements } from '../../../platform/use-statements.ts'
import type { LegalEntry } from '../model/entries/legal-entry.ts'
import type { IncidentForm } from '../model/incident-form.ts'
import styles from './law.module.css'

export interface LawSuggestionsProps {
  readonly form: IncidentForm
  readonly onAdd: (chosen: Pick<LegalEntry, 'article' | 'paragraphs' | 'role'>) => void
  readonly onRemove: (id: string) => void
}

/** What the linked words of the statement suggest, as far as the conditions hold; one press links an article. */
export function LawSuggestions({ form, onAdd, onRemove }: LawSuggestionsProps) {
  const { t } = useTranslation()
  const statements = useStatements()
  // As they read when the links were made: a category means something only in its own version.
  const categories = form.categories.flatMap((link) => findCategory(statements, link) ?? [])
  const offered = offeredArticles(categories, form)
  const linked = new Map(
    form.legalReferences.map(({ id, article, paragraphs }) => [articleLabel(article, paragraphs), id]),
  )
  return (
    <fieldset className={styles.suggestions}>
      <legend className={styles.legend}>{t('law.suggestions')}</legend>
      {offered.length === 0 && <p className={styles.none}>{t('law.noSuggestions')}</p>}
      <div className={styles.chips}>
        {offered.map((one) => {
          const cited = articleLabel(one.article, one.paragraphs)
          const id = linked.get(cited)
          return (
            <Suggestion
              key={cited}
              offered={one}
              saysMore={form.categories.length > 1 || one.reasons.some(({ condition }) => condition !== '')}
              linked={id !== undefined}
              onToggle={() => (id === undefined ? onAdd(one) : onRemove(id))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

interface SuggestionProps {
  readonly offered: OfferedArticle
  /** Which words suggest it does not go without saying. */
  readonly saysMore: boolean
  readonly linked: boolean
  readonly onToggle: () => void
}

function Suggestion({ offered, saysMore, linked, onToggle }: SuggestionProps) {
  const { t } = useTranslation()
  const { article, paragraphs, role, reasons } = offered
  const why = reasons.map(({ category, condition }) =>
    condition === '' ? category : t('law.because', { category, condition }),
  )
  const Mark = linked ? IconCheck : IconPlus
  return (
    <UnstyledButton className={styles.chip} aria-pressed={linked} onClick={onToggle}>
      <Mark size={14} aria-hidden="true" className={styles.chipMark} />
      <span className={styles.chipWords}>
        <span className={styles.cited}>{articleLabel(article, paragraphs)}</span>
        <span>{articles[article].title}</span>
        <span className={styles.quiet}>{[t(`law.roles.${role}`), ...(saysMore ? why : [])].join(' · ')}</span>
      </span>
    </UnstyledButton>
  )
}

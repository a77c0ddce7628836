import { useTranslation } from 'react-i18next'
import { articleIds } from '#shared/domain/legal/article-ids.ts'
import { articleLabel, articleParts, isArticleId } from '#shared/domain/legal/article-label.ts'
import { articles, isRomeStatuteCrime } from '#shared/domain/legal/articles.ts'
import { fitsConflict } from '#shared/domain/legal/check-legal-references.ts'
import type { LegalEntry } from '../model/entries/legal-entry.ts'
import type { IncidentForm } from '../model/incident-form.ts'
import { PickOne } from './pick-one.tsx'

export interface ArticlePickerProps {
  readonly form: Pick<IncidentForm, 'conflictClassification'>
  readonly onChoose: (chosen: Pick<LegalEntry, 'article' | 'paragraphs' | 'role'>) => void
}

const byInstrument = [...Map.groupBy(articleIds, (article) => articleParts(article).instrument).entries()]

/** Any article of the closed list, found by its number or its title. */
export function ArticlePicker({ form, onChoose }: ArticlePickerProps) {
  const { t } = useTranslation()
  return (
    <PickOne
      label={t('law.relevant')}
      placeholder={t('law.choose')}
      nothingFoundMessage={t('law.nothingFound')}
      data={byInstrument.map(([group, ids]) => ({
        group,
        items: ids.map((value) => ({
          value,
          label: `${articleLabel(value)} · ${articles[value].title}`,
          disabled: !fitsConflict(value, form.conflictClassification),
        })),
      }))}
      onPick={(chosen) => {
        if (isArticleId(chosen))
          onChoose({
            article: chosen,
            paragraphs: '',
            role: isRomeStatuteCrime(chosen) ? 'primary' : 'context',
          })
      }}
    />
  )
}

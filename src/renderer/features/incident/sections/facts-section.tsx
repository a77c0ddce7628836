import { useTranslation } from 'react-i18next'
import { tagKey } from '#shared/domain/tag/key.ts'
import { useTags } from '../../../platform/use-tags.ts'
import { Section } from '../../../ui/section.tsx'
import { LanguageField } from '../../../form/language-field.tsx'
import { PassageField } from '../../../form/passage-field.tsx'
import { TagsField } from '../../../form/tags-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { sectionAnchor, type SectionProps } from '../section-props.ts'
import styles from './sections.module.css'

/** What is reported, and apart from it what the analyst makes of it. */
export function FactsSection({ form, change }: SectionProps) {
  const { t } = useTranslation()
  const known = useTags()
  return (
    <Section id={sectionAnchor('facts')} title={t('incident.sections.facts')}>
      <div className={fieldStyles.stack}>
        <div className={fieldStyles.pair}>
          <WordsField
            field="title"
            label={t('incident.facts.title')}
            placeholder={t('incident.facts.titlePlaceholder')}
            required
            value={form.title}
            onChange={(title) => change(() => ({ title }))}
          />
          <LanguageField
            field="language"
            value={form.language}
            onChange={(language) => change(() => ({ language }))}
          />
        </div>
        <PassageField
          field="summary"
          label={t('incident.facts.summary')}
          description={t('incident.facts.summaryHint')}
          value={form.summary}
          onChange={(summary) => change(() => ({ summary }))}
        />
        <div className={styles.ours}>
          <PassageField
            field="assessment"
            label={t('incident.facts.assessment')}
            description={t('incident.facts.assessmentHint')}
            minRows={2}
            value={form.assessment}
            onChange={(assessment) => change(() => ({ assessment }))}
          />
        </div>
        <TagsField
          field="tags"
          label={t('incident.facts.tags')}
          description={t('incident.facts.tagsHint')}
          value={form.tags}
          suggestions={known.inUse}
          keyOf={tagKey}
          onChange={(typed) => change(() => ({ tags: known.spelt(typed) }))}
        />
      </div>
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { tlp } from '#shared/domain/record/schema.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import fieldStyles from '../../../form/fields.module.css'
import { LanguageField } from '../../../form/language-field.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { Section } from '../../../ui/section.tsx'
import { TagsField } from '../../../form/tags-field.tsx'
import type { MappingForm } from './mapping-form.ts'

export interface LogPartProps {
  readonly form: Pick<MappingForm, 'log' | 'blanks'>
  readonly change: (part: Partial<Pick<MappingForm, 'log' | 'blanks'>>) => void
}

/** What is said of the log itself, and which cells say nothing. */
export function LogPart({ form: { log, blanks }, change }: LogPartProps) {
  const { t } = useTranslation()
  const put = (part: Partial<MappingForm['log']>) => change({ log: { ...log, ...part } })
  return (
    <Section title={t('mapping.log.title')} hint={t('mapping.log.hint')}>
      <div className={fieldStyles.stack}>
        <WordsField
          field="log.name"
          required
          label={t('mapping.log.name')}
          value={log.name}
          onChange={(name) => put({ name })}
        />
        <div className={fieldStyles.halves}>
          <WordsField
            field="log.publisher"
            label={t('mapping.log.publisher')}
            value={log.publisher}
            onChange={(publisher) => put({ publisher })}
          />
          <WordsField
            field="log.url"
            label={t('mapping.log.url')}
            value={log.url}
            onChange={(url) => put({ url })}
          />
          <LanguageField
            field="log.language"
            label={t('mapping.log.language')}
            value={log.language}
            onChange={(language) => put({ language })}
          />
          <ChoiceField
            field="log.tlp"
            label={t('mapping.log.tlp')}
            value={log.tlp}
            values={tlp.options}
            words={(value) => t(`terms.tlp.${value}`)}
            onChange={(value) => put({ tlp: value })}
          />
        </div>
        <TagsField
          field="blanks"
          label={t('mapping.log.blanks')}
          description={t('mapping.log.blanksHint')}
          value={blanks}
          onChange={(words) => change({ blanks: words })}
        />
      </div>
    </Section>
  )
}

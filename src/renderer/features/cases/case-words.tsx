import { useTranslation } from 'react-i18next'
import { tlp } from '#shared/domain/record/schema.ts'
import { ChoiceField } from '../../form/choice-field.tsx'
import { LanguageField } from '../../form/language-field.tsx'
import { PassageField } from '../../form/passage-field.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'

/** Title, marking, language and narrative of a case. */
export function CaseWords({ body, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('cases.words')}>
      <div className={styles.fields}>
        <WordsField
          field="title"
          required
          label={t('cases.title')}
          value={body.title}
          onChange={(title) => onChange({ title })}
        />
        <div className={styles.pair}>
          <ChoiceField
            field="tlp"
            label={t('cases.tlp')}
            value={body.tlp}
            values={tlp.options}
            words={(value) => t(`terms.tlp.${value}`)}
            onChange={(value) => onChange({ tlp: value })}
          />
          <LanguageField
            field="language"
            label={t('cases.language')}
            value={body.language}
            onChange={(language) => onChange({ language })}
          />
        </div>
        <PassageField
          field="narrative"
          label={t('cases.narrative')}
          description={t('cases.narrativeHint')}
          minRows={6}
          value={body.narrative}
          onChange={(narrative) => onChange({ narrative })}
        />
      </div>
    </Section>
  )
}

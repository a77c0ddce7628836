import { useTranslation } from 'react-i18next'
import { tlp } from '#shared/domain/record/schema.ts'
import { ProseField } from '../../ui/prose-field.tsx'
import { Section } from '../../ui/section.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'

/** Title, marking, language and narrative of a case. */
export function CaseWords({ body, issues, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('cases.words')}>
      <div className={styles.fields}>
        <TextField
          required
          label={t('cases.title')}
          value={body.title}
          issue={issues.get('title')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <SelectField
            label={t('cases.tlp')}
            value={body.tlp}
            options={tlp.options.map((value) => ({ value, label: t(`terms.tlp.${value}`) }))}
            onChange={(value) => onChange({ tlp: value })}
          />
          <TextField
            label={t('cases.language')}
            value={body.language}
            issue={issues.get('language')}
            onChange={(event) => onChange({ language: event.currentTarget.value })}
          />
        </div>
        <ProseField
          label={t('cases.narrative')}
          description={t('cases.narrativeHint')}
          minRows={6}
          value={body.narrative}
          issue={issues.get('narrative')}
          onChange={(event) => onChange({ narrative: event.currentTarget.value })}
        />
      </div>
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { ageBand, sex } from '#shared/domain/person/schema.ts'
import { AddButton } from '../../form/add-button.tsx'
import { ChoiceField } from '../../form/choice-field.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import { LanguageField } from '../../form/language-field.tsx'
import { PassageField } from '../../form/passage-field.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './persons.module.css'
import type { PersonSectionProps } from './section-props.ts'

/** Who the code name stands for. */
export function WhoSection({ body, onChange }: PersonSectionProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('persons.who.title')}>
      <div className={styles.fields}>
        <WordsField
          field="codeName"
          label={t('persons.who.codeName')}
          description={t('persons.who.codeNameHint')}
          required
          maxLength={60}
          value={body.codeName}
          onChange={(codeName) => onChange({ codeName })}
        />
        <Names body={body} onChange={onChange} />
        <div className={styles.halves}>
          <ChoiceField
            field="ageBand"
            label={t('persons.who.ageBand')}
            value={body.ageBand}
            values={ageBand.options}
            words={(value) => t(`persons.who.ageBands.${value}`)}
            onChange={(value) => onChange({ ageBand: value })}
          />
          <ChoiceField
            field="sex"
            label={t('persons.who.sex')}
            value={body.sex}
            values={sex.options}
            words={(value) => t(`persons.who.sexes.${value}`)}
            onChange={(value) => onChange({ sex: value })}
          />
        </div>
        <PassageField
          field="contact"
          label={t('persons.who.contact')}
          minRows={2}
          value={body.contact}
          onChange={(contact) => onChange({ contact })}
        />
        <PassageField
          field="risk"
          label={t('persons.who.risk')}
          value={body.risk}
          onChange={(risk) => onChange({ risk })}
        />
        <PassageField
          field="note"
          label={t('persons.who.note')}
          minRows={2}
          value={body.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </Section>
  )
}

/** Names have no identity of their own: each is told apart by its place. */
function Names({ body: { names }, onChange }: PersonSectionProps) {
  const { t } = useTranslation()
  const edit = (index: number, part: Partial<(typeof names)[number]>) =>
    onChange({ names: names.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <>
      {names.length === 0 && <p className={styles.quiet}>{t('persons.who.noNames')}</p>}
      {names.map(({ name, language }, index) => (
        <div key={index} className={styles.name}>
          <WordsField
            field={`names.${index}.name`}
            label={t('persons.who.name')}
            value={name}
            onChange={(value) => edit(index, { name: value })}
          />
          <LanguageField
            field={`names.${index}.language`}
            value={language}
            onChange={(value) => edit(index, { language: value })}
          />
          <RemoveButton
            label={t('persons.who.removeName')}
            onRemove={() => onChange({ names: names.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <AddButton
        className={styles.more}
        onAdd={() => onChange({ names: [...names, { name: '', language: 'uk' }] })}
      >
        {t('persons.who.addName')}
      </AddButton>
    </>
  )
}

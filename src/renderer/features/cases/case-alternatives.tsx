import { useTranslation } from 'react-i18next'
import { AddButton } from '../../form/add-button.tsx'
import { RemoveButton } from '../../form/entry.tsx'
import { PassageField } from '../../form/passage-field.tsx'
import { newId } from '../../platform/new-id.ts'
import { Section } from '../../ui/section.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'
import { useRemovable } from './use-removable.tsx'

/** Other explanations that were considered, each beside what speaks for and against it. */
export function CaseAlternatives({ body, onChange }: PartProps) {
  const { t } = useTranslation()
  const list = body.alternatives
  const entries = useRemovable(list, (alternatives) => onChange({ alternatives }))
  return (
    <Section
      id={partAnchor('alternatives')}
      title={t('caseParts.alternatives.title')}
      hint={t('caseParts.alternatives.hint')}
    >
      {list.map(({ id, explanation, considered }, index) => (
        <div
          key={id}
          className={styles.halves}
          role="group"
          aria-label={t('caseParts.alternatives.label', { number: index + 1 })}
        >
          <PassageField
            field={`alternatives.${index}.explanation`}
            label={t('caseParts.alternatives.explanation')}
            minRows={2}
            value={explanation}
            onChange={(text) => entries.change(id, { explanation: text })}
          />
          <PassageField
            field={`alternatives.${index}.considered`}
            label={t('caseParts.alternatives.considered')}
            minRows={2}
            value={considered}
            onChange={(text) => entries.change(id, { considered: text })}
          />
          <RemoveButton
            label={t('caseParts.alternatives.remove', { number: index + 1 })}
            onRemove={() => entries.remove(id)}
          />
        </div>
      ))}
      {entries.putBack}
      <AddButton
        className={styles.more}
        onAdd={() => onChange({ alternatives: [...list, { id: newId(), explanation: '', considered: '' }] })}
      >
        {t('caseParts.alternatives.add')}
      </AddButton>
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { PassageField } from '../../form/passage-field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'

/** How the law may apply to the case as a whole. */
export function CaseLaw({ body, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <Section id={partAnchor('law')} title={t('caseParts.law.title')} hint={t('caseParts.law.hint')}>
      <div className={styles.fields}>
        <PassageField
          field="legalTheory"
          label={t('caseParts.law.theory')}
          minRows={4}
          value={body.legalTheory}
          onChange={(legalTheory) => onChange({ legalTheory })}
        />
      </div>
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { ProseField } from '../../ui/prose-field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './cases.module.css'
import type { PartProps } from './part-props.ts'
import { partAnchor } from './use-case-folds.ts'

/** How the law may apply to the case as a whole. */
export function CaseLaw({ body, issues, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <Section id={partAnchor('law')} title={t('caseParts.law.title')} hint={t('caseParts.law.hint')}>
      <div className={styles.fields}>
        <ProseField
          label={t('caseParts.law.theory')}
          minRows={4}
          value={body.legalTheory}
          issue={issues.get('legalTheory')}
          onChange={(event) => onChange({ legalTheory: event.currentTarget.value })}
        />
      </div>
    </Section>
  )
}

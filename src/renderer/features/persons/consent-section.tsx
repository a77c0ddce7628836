import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { covers } from '#shared/domain/consent/covers.ts'
import { consentScope, consentStatus, type Consent } from '#shared/domain/consent/schema.ts'
import { ChoiceField } from '../../form/choice-field.tsx'
import { DateField } from '../../form/date-field.tsx'
import { edtfOf, toDateText } from '../../form/date-text.ts'
import { PassageField } from '../../form/passage-field.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './persons.module.css'
import type { PersonSectionProps } from './section-props.ts'

/** Whether the person agreed to the use of what they gave, and for what. */
export function ConsentSection({ body: { consent }, onChange }: PersonSectionProps) {
  const { t } = useTranslation()
  const edit = (part: Partial<Consent>) => onChange({ consent: { ...consent, ...part } })
  return (
    <Section title={t('persons.consent.title')}>
      <div className={styles.fields}>
        <div className={styles.halves}>
          <ChoiceField
            field="consent.status"
            label={t('persons.consent.status')}
            value={consent.status}
            values={consentStatus.options}
            words={(status) => t(`persons.consent.statuses.${status}`)}
            // Only consent that stands is for something.
            onChange={(status) => edit({ status, scope: status === 'given' ? consent.scope : [] })}
          />
          <DateField
            field="consent.on"
            label={t('persons.consent.on')}
            value={toDateText(consent.on)}
            onChange={(on) => edit({ on: edtfOf(on) })}
          />
        </div>
        {consent.status === 'given' && (
          <Checkbox.Group
            label={t('persons.consent.scope')}
            value={consent.scope}
            onChange={(chosen) =>
              edit({ scope: consentScope.options.filter((purpose) => chosen.includes(purpose)) })
            }
          >
            <div className={styles.scopes}>
              {consentScope.options.map((purpose) => (
                <Checkbox key={purpose} value={purpose} label={t(`persons.consent.scopes.${purpose}`)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {!consentScope.options.some((purpose) => covers(consent, purpose)) && (
          <p className={styles.quiet}>{t('persons.consent.coversNothing')}</p>
        )}
        <PassageField
          field="consent.note"
          label={t('persons.consent.note')}
          minRows={2}
          value={consent.note}
          onChange={(note) => edit({ note })}
        />
      </div>
    </Section>
  )
}

import { Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consentScope, consentStatus, type Consent } from '#shared/domain/consent/schema.ts'
import { ChoiceField } from '../form/choice-field.tsx'
import { DateField } from '../form/date-field.tsx'
import { edtfOf, toDateText } from '../form/date-text.ts'
import fieldStyles from '../form/fields.module.css'

export interface ConsentFieldsProps {
  readonly value: Consent
  readonly onChange: (consent: Consent) => void
}

/** Whether whoever gave an item agreed to its use, and for what. Its fields are called `consent.…` in the form around. */
export function ConsentFields({ value, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation()
  const edit = (part: Partial<Consent>) => onChange({ ...value, ...part })
  return (
    <fieldset className={fieldStyles.group}>
      <legend className={fieldStyles.legend}>{t('custody.describe.consent')}</legend>
      <div className={fieldStyles.stack}>
        <ChoiceField
          field="consent.status"
          label={t('custody.describe.consentStatus')}
          value={value.status}
          values={consentStatus.options}
          words={(status) => t(`custody.consent.${status}`)}
          // Only consent that stands is for something.
          onChange={(status) => edit({ status, scope: status === 'given' ? value.scope : [] })}
        />
        {value.status === 'given' && (
          <Checkbox.Group
            label={t('custody.describe.consentScope')}
            value={[...value.scope]}
            onChange={(chosen) =>
              edit({ scope: consentScope.options.filter((purpose) => chosen.includes(purpose)) })
            }
          >
            <Group gap="sm" mt={4}>
              {consentScope.options.map((purpose) => (
                <Checkbox key={purpose} value={purpose} label={t(`custody.scope.${purpose}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        {hasDate(value.status) && (
          <DateField
            field="consent.on"
            label={t('custody.describe.consentOn')}
            value={toDateText(value.on)}
            onChange={(on) => edit({ on: edtfOf(on) })}
          />
        )}
      </div>
    </fieldset>
  )
}

/** Consent that was never asked for or is not known was not given on a day either. */
const hasDate = (status: Consent['status']): boolean => status !== 'unknown' && status !== 'not-needed'

import { useTranslation } from 'react-i18next'
import type { PersonBody } from '#shared/domain/person/schema.ts'
import { AddButton } from '../../form/add-button.tsx'
import { DateField } from '../../form/date-field.tsx'
import { edtfOf, toDateText } from '../../form/date-text.ts'
import { RemoveButton } from '../../form/entry.tsx'
import { WordsField } from '../../form/words-field.tsx'
import { newId } from '../../platform/new-id.ts'
import { Section } from '../../ui/section.tsx'
import styles from './persons.module.css'
import type { PersonSectionProps } from './section-props.ts'

type Account = PersonBody['priorAccounts'][number]

/** To whom the person told it before. */
export function AccountsSection({ body: { priorAccounts }, onChange }: PersonSectionProps) {
  const { t } = useTranslation()
  const edit = (id: string, part: Partial<Account>) =>
    onChange({ priorAccounts: priorAccounts.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  return (
    <Section title={t('persons.accounts.title')} hint={t('persons.accounts.hint')}>
      <div className={styles.fields}>
        {priorAccounts.length === 0 && <p className={styles.quiet}>{t('persons.accounts.none')}</p>}
        {priorAccounts.map((account, index) => (
          <div key={account.id} className={styles.account}>
            <WordsField
              field={`priorAccounts.${index}.to`}
              label={t('persons.accounts.to')}
              required
              value={account.to}
              onChange={(to) => edit(account.id, { to })}
            />
            <DateField
              field={`priorAccounts.${index}.on`}
              label={t('persons.accounts.on')}
              value={toDateText(account.on)}
              onChange={(on) => edit(account.id, { on: edtfOf(on) })}
            />
            <RemoveButton
              label={t('persons.accounts.remove')}
              onRemove={() =>
                onChange({ priorAccounts: priorAccounts.filter(({ id }) => id !== account.id) })
              }
            />
            <WordsField
              field={`priorAccounts.${index}.note`}
              label={t('persons.accounts.note')}
              value={account.note}
              onChange={(note) => edit(account.id, { note })}
            />
          </div>
        ))}
        <AddButton
          className={styles.more}
          onAdd={() =>
            onChange({ priorAccounts: [...priorAccounts, { id: newId(), to: '', on: 'unknown', note: '' }] })
          }
        >
          {t('persons.accounts.add')}
        </AddButton>
      </div>
    </Section>
  )
}

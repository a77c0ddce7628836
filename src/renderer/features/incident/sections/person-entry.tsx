import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { personRole } from '#shared/domain/person/schema.ts'
import type { PersonLine } from '#shared/ipc/persons.ts'
import { ChoiceField } from '../../../form/choice-field.tsx'
import { Entry } from '../../../form/entry.tsx'
import entryStyles from '../../../form/entry.module.css'
import { useFieldIssue } from '../../../form/field-issues-context.ts'
import fieldStyles from '../../../form/fields.module.css'
import { Spot } from '../../../form/spot.tsx'
import { WordsField } from '../../../form/words-field.tsx'
import { PersonBadges } from '../../../persons/person-badges.tsx'
import { navigate } from '../../../platform/navigation.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useFieldError } from '../../../ui/private-input.ts'
import type { PersonEntry } from '../model/entries/person-entry.ts'
import styles from './sections.module.css'

export interface PersonEntryProps {
  readonly entry: PersonEntry
  /** Missing for one whom this analyst may not see. */
  readonly person: PersonLine | undefined
  /** Main has not yet said whom this analyst may see. */
  readonly reading: boolean
  readonly startsOpen: boolean
  readonly onChange: (patch: Partial<PersonEntry>) => void
  readonly onRemove: () => void
}

/** One person of the incident by code name, with what must be known before they are asked again. */
export function PersonEntryView({
  entry,
  person,
  reading,
  startsOpen,
  onChange,
  onRemove,
}: PersonEntryProps) {
  const { t } = useTranslation()
  const field = `persons.${entry.id}`
  return (
    <Entry
      field={field}
      label={entry.codeName}
      startsOpen={startsOpen}
      onRemove={onRemove}
      summary={
        <span className={entryStyles.line}>
          <bdi className={entryStyles.strong}>{entry.codeName}</bdi>
          <span>{t(`people.persons.roles.${entry.role}`)}</span>
          {person !== undefined && (
            <span className={`${entryStyles.end} ${styles.marks}`}>
              <PersonBadges person={person} />
            </span>
          )}
        </span>
      }
    >
      <div className={fieldStyles.stack}>
        {person !== undefined && <Warnings person={person} />}
        <CodeName field={`${field}.codeName`} entry={entry} person={person} onChange={onChange} />
        <div className={fieldStyles.pair}>
          <WordsField
            field={`${field}.note`}
            label={t('people.persons.note')}
            placeholder={t('people.persons.notePlaceholder')}
            value={entry.note}
            onChange={(note) => onChange({ note })}
          />
          <ChoiceField
            field={`${field}.role`}
            label={t('people.persons.role')}
            value={entry.role}
            values={personRole.options}
            words={(role) => t(`people.persons.roles.${role}`)}
            onChange={(role) => onChange({ role })}
          />
        </div>
        {person !== undefined ? (
          <Button
            className={styles.more}
            variant="subtle"
            leftSection={<IconLock size={14} aria-hidden="true" />}
            onClick={() => navigate({ screen: 'person', id: entry.id })}
          >
            {t('people.persons.show', { codeName: person.codeName })}
          </Button>
        ) : (
          !reading && <p className={styles.none}>{t('persons.notShown')}</p>
        )}
      </div>
    </Entry>
  )
}

function Warnings({ person }: { readonly person: PersonLine }) {
  const { t } = useTranslation()
  return (
    <>
      {(person.consent === 'withdrawn' || person.consent === 'refused') && (
        <Notice tone="warn" icon={<IconBan />}>
          <strong>{t(`persons.consent.${person.consent}`)}</strong>
        </Notice>
      )}
      {person.priorAccounts > 0 && (
        <Notice tone="warn" icon={<IconAlertTriangle />}>
          {t('persons.accounts.warning', { count: person.priorAccounts })}
        </Notice>
      )}
    </>
  )
}

/** The code name was copied when the person was linked; the person may be called otherwise by now. */
function CodeName({
  field,
  entry,
  person,
  onChange,
}: Pick<PersonEntryProps, 'entry' | 'person' | 'onChange'> & { readonly field: string }) {
  const { t } = useTranslation()
  const error = useFieldError(useFieldIssue(field))
  const renamed = person !== undefined && person.codeName !== entry.codeName
  return (
    <Spot field={field}>
      {error !== undefined && <p className={fieldStyles.warn}>{error}</p>}
      {renamed && (
        <Notice
          actions={
            <Button onClick={() => onChange({ codeName: person.codeName })}>
              {t('people.persons.takeOver')}
            </Button>
          }
        >
          {t('people.persons.renamed', { codeName: person.codeName })}
        </Notice>
      )}
    </Spot>
  )
}

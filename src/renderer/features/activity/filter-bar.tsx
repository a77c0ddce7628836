import { Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedAnalyst } from '#shared/ipc/analysts.ts'
import { usePersons } from '../../persons/use-persons.ts'
import { bridge } from '../../platform/bridge.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { useJournalAnswer } from '../../platform/use-journal-answer.ts'
import { RecordName } from '../../platform/record-name.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './activity.module.css'
import { blankFilter, grouped, isNarrow, type FilterForm, type What } from './filter-form.ts'

const askAnalysts = () => bridge.analyst.list({})
const nobody: readonly ListedAnalyst[] = []

export interface FilterBarProps {
  readonly form: FilterForm
  readonly onChange: (form: FilterForm) => void
  /** The record that the entries are about; null when they are not narrowed to one. */
  readonly about: string | null
}

/** Which entries are shown, and in which order. */
export function FilterBar({ form, onChange, about }: FilterBarProps) {
  const { t } = useTranslation()
  const analysts = useJournalAnswer(askAnalysts) ?? nobody
  const first = useRef<HTMLSelectElement>(null)
  useCommand('list.find', () => first.current?.focus())
  const set = (part: Partial<FilterForm>) => onChange({ ...form, ...part })
  const everywhere = { screen: 'activity', entry: null, about: null } as const
  return (
    <search className={styles.bar} aria-label={t('activity.filters.label')}>
      <NativeSelect
        ref={first}
        className={styles.whatField}
        autoComplete="off"
        label={t('activity.filters.what')}
        value={form.what}
        data={[
          { value: 'all', label: t('activity.filters.everything') },
          ...[...grouped].map(([group, members]) => ({
            group: t(`activity.filters.group.${group}`),
            items: [
              {
                value: `group:${group}`,
                label: `${t(`activity.filters.group.${group}`)}: ${t('activity.filters.wholeGroup')}`,
              },
              ...members.map((one) => ({ value: one, label: t(`activity.happened.${one}`) })),
            ],
          })),
        ]}
        onChange={(event) => set({ what: event.currentTarget.value as What })} // the options are of no other value
      />
      <SelectField
        className={styles.narrowField}
        label={t('activity.filters.who')}
        value={form.actor}
        options={[
          { value: '', label: t('activity.filters.everybody') },
          ...analysts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(actor) => set({ actor })}
      />
      {(['since', 'until'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          className={styles.dateField}
          label={t(`activity.filters.${end}`)}
          value={form[end]}
          onChange={(event) => set({ [end]: event.currentTarget.value })}
        />
      ))}
      <SelectField
        className={styles.narrowField}
        label={t('activity.filters.order')}
        value={form.order}
        options={(['newest', 'oldest'] as const).map((value) => ({
          value,
          label: t(`activity.filters.orders.${value}`),
        }))}
        onChange={(order) => set({ order })}
      />
      {about !== null && (
        <Button rightSection={<IconX size={13} />} onClick={() => navigate(everywhere)}>
          <span>
            {t('activity.filters.about')} <AboutName id={about} />
          </span>
        </Button>
      )}
      {isNarrow(form) && (
        <Button variant="subtle" onClick={() => onChange({ ...blankFilter, order: form.order })}>
          {t('activity.filters.clear')}
        </Button>
      )}
    </search>
  )
}

/** The read side knows no person: those are called as main calls them. */
function AboutName({ id }: { readonly id: string }) {
  const person = usePersons()?.find((one) => one.id === id)
  return person === undefined ? <RecordName id={id} /> : <bdi>{person.codeName}</bdi>
}

import { Checkbox, CloseButton, Select } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceListing } from '../../engine/source-answers.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { SourcesFilterState } from './sources-screen.tsx'
import styles from './sources.module.css'

export interface SourcesFilterProps {
  readonly filter: SourcesFilterState
  readonly groups: SourceListing['groups']
  /** How many that would fit were taken back. */
  readonly withdrawn: number
  readonly onChange: (part: Partial<SourcesFilterState>) => void
}

const orders = ['reference', 'grade', 'used'] as const

/** Words, origin and order of the list of sources. */
export function SourcesFilter({ filter, groups, withdrawn, onChange }: SourcesFilterProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useCommand('list.find', () => field.current?.focus())
  return (
    <search className={styles.bar}>
      <TextField
        ref={field}
        className={styles.find}
        aria-label={t('sources.find')}
        placeholder={t('sources.find')}
        leftSection={<IconSearch size={14} />}
        rightSection={
          filter.text !== '' && (
            <CloseButton size="xs" aria-label={t('incidents.clear')} onClick={() => onChange({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && onChange({ text: '' })}
      />
      {groups.length > 0 && (
        <Select
          className={styles.group}
          aria-label={t('sources.byOrigin')}
          placeholder={t('sources.anyOrigin')}
          clearable
          searchable
          autoComplete="off"
          spellCheck={false}
          value={filter.group}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={groups.map(({ name, sources }) => ({
            value: name,
            label: t('sources.originWithCount', { name, sources: t('terms.sources', { count: sources }) }),
          }))}
          onChange={(group) => onChange({ group })}
        />
      )}
      {(withdrawn > 0 || filter.withWithdrawn) && (
        <Checkbox
          label={t('sources.withdrawn.show', { count: withdrawn })}
          checked={filter.withWithdrawn}
          onChange={(event) => onChange({ withWithdrawn: event.currentTarget.checked })}
        />
      )}
      <SelectField
        label={t('sources.order')}
        className={styles.order ?? ''}
        value={filter.order}
        options={orders.map((value) => ({ value, label: t(`sources.orders.${value}`) }))}
        onChange={(order) => onChange({ order })}
      />
    </search>
  )
}

import { Button, Popover, SegmentedControl } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  defaultTableLook,
  groupings,
  type Grouping,
  type TableLook,
} from '#shared/domain/incident-list/look.ts'
import type { ListArrangement } from '../../../finding/use-list-arrangement.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { OrderChoice } from './order-choice.tsx'
import styles from './table-menu.module.css'

export interface TableMenuProps {
  readonly look: TableLook
  readonly arrangement: ListArrangement
  readonly onLook: (look: TableLook) => void
}

/** How the list is put in order, and which columns the table has. */
export function TableMenu({ look, arrangement, onLook }: TableMenuProps) {
  const { t } = useTranslation()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button leftSection={<IconTable size={14} aria-hidden="true" />}>{t('table.open')}</Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu ?? ''} aria-label={t('table.open')}>
        <SelectField<Grouping | ''>
          label={t('groups.title')}
          value={arrangement.group ?? ''}
          options={[
            { value: '', label: t('groups.not') },
            ...groupings.map((value) => ({ value, label: t(`groups.by.${value}`) })),
          ]}
          onChange={(group) => arrangement.onGroup(group === '' ? null : group)}
        />
        <OrderChoice order={arrangement.order} onOrder={arrangement.onOrder} />
        <ColumnChoice columns={look.columns} onColumns={(columns) => onLook({ ...look, columns })} />
        <div className={styles.end}>
          <SegmentedControl
            size="xs"
            aria-label={t('table.density')}
            data={(['comfortable', 'compact'] as const).map((value) => ({
              value,
              label: t(`table.dense.${value}`),
            }))}
            value={look.density}
            onChange={(density) => onLook({ ...look, density })}
          />
          <Button size="compact-sm" variant="subtle" onClick={() => onLook(defaultTableLook)}>
            {t('table.reset')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

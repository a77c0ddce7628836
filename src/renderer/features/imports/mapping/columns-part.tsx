import { SegmentedControl } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/section.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { IssueLine } from '../../../form/issue-line.tsx'
import { ColumnItem } from './column-item.tsx'
import { shownColumns, type ColumnFilter, type ColumnLine } from './column-list.ts'
import { NewColumn } from './new-column.tsx'
import type { MappingForm } from './mapping-form.ts'
import type { MappingContext } from './mapping-pane.tsx'
import styles from './mapping.module.css'

/** With fewer, all are in sight. */
const FEW = 8

export interface ColumnsPartProps {
  readonly lines: readonly ColumnLine[]
  readonly context: MappingContext
  readonly change: (change: (form: MappingForm) => MappingForm) => void
}

/** Every column of the file. What nothing is made of is kept with the record. */
export function ColumnsPart({ lines, context, change }: ColumnsPartProps) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<ColumnFilter>('all')
  const [text, setText] = useState('')
  const shown = shownColumns(lines, filter, text)
  const own = context.look === null ? lines : lines.filter(({ facts }) => facts !== null)
  const used = own.filter(({ rules }) => rules.length > 0).length
  const missing = lines.length - own.length
  return (
    <Section
      title={t('mapping.columns')}
      count={
        <>
          {t('mapping.columnsCount', { used, count: own.length })}
          {missing > 0 && ` · ${t('mapping.missingCount', { count: missing })}`}
        </>
      }
      actions={
        lines.length > FEW && (
          <>
            <TextField
              aria-label={t('mapping.find')}
              placeholder={t('mapping.find')}
              leftSection={<IconSearch size={14} aria-hidden="true" />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('mapping.filter.label')}
              data={(['all', 'used', 'unused'] as const).map((value) => ({
                value,
                label: t(`mapping.filter.${value}`),
              }))}
              value={filter}
              onChange={setFilter}
            />
          </>
        )
      }
    >
      <IssueLine field="rules" />
      {shown.length === 0 && lines.length > 0 && <p className={styles.quiet}>{t('mapping.noneFound')}</p>}
      <ul className={styles.columns}>
        {shown.map((line) => (
          <ColumnItem key={line.name} line={line} context={context} />
        ))}
      </ul>
      {context.look === null && <NewColumn change={change} known={context.columns} />}
    </Section>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './check.module.css'
import { listsIn, type ListName, type ListSizes } from './lists.ts'

export interface ListTabsProps {
  readonly sizes: ListSizes
  readonly value: ListName
  readonly onChange: (name: ListName) => void
}

/** Which of the lists is shown, each with how many it has. */
export function ListTabs({ sizes, value, onChange }: ListTabsProps) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      className={styles.tabs ?? ''}
      size="xs"
      aria-label={t('importLog.check.tabs.label')}
      data={listsIn(sizes).map((name) => ({
        value: name,
        label: t('importLog.check.tab', {
          name: t(`importLog.check.tabs.${name}`),
          count: sizes[name] ?? 0,
        }),
      }))}
      value={value}
      onChange={onChange}
    />
  )
}

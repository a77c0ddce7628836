import { Button, SegmentedControl } from '@mantine/core'
import { IconSearch, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './evidence.module.css'
import { evidenceFilters, type EvidenceFilter } from './shown-items.ts'

export type EvidenceView = 'list' | 'gallery'

export interface EvidenceToolsProps {
  readonly filter: EvidenceFilter
  readonly onFilter: (filter: EvidenceFilter) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly view: EvidenceView
  readonly onView: (view: EvidenceView) => void
  readonly count: number
  readonly onCheck: (() => void) | null
}

/** Which items are shown and how, and the check of all of them. */
export function EvidenceTools(props: EvidenceToolsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.tools} role="group" aria-label={t('custody.screen.tools')}>
      <SelectField
        className={styles.filter ?? ''}
        label={t('custody.screen.filter')}
        value={props.filter}
        options={evidenceFilters.map((value) => ({ value, label: t(`custody.screen.filters.${value}`) }))}
        onChange={props.onFilter}
      />
      <TextField
        className={styles.find ?? ''}
        label={t('custody.screen.find')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('custody.screen.view')}
        value={props.view}
        data={(['list', 'gallery'] as const).map((value) => ({ value, label: t(`custody.screen.${value}`) }))}
        onChange={(value) => props.onView(value === 'gallery' ? 'gallery' : 'list')}
      />
      <span className={styles.quiet} role="status">
        {t('custody.screen.shown', { count: props.count })}
      </span>
      <Button
        className={styles.end ?? ''}
        leftSection={<IconShieldCheck size={15} aria-hidden="true" />}
        disabled={props.onCheck === null}
        onClick={() => props.onCheck?.()}
      >
        {t('custody.screen.checkShown')}
      </Button>
    </div>
  )
}

import { Select } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { formatRoute } from '../platform/route.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import styles from './item-uses.module.css'
import { Part } from './part.tsx'
import type { EvidenceItem } from './item-name.ts'
import { useAssign } from './use-assign.ts'
import { ForWriters } from '../ui/for-writers.tsx'

export type Uses = readonly { readonly id: string; readonly reference: string; readonly title: string }[]

export interface ItemUsesProps {
  readonly record: Pick<EvidenceItem, 'id' | 'reference'>
  readonly uses: Uses
}

/** Longer answers are narrowed down by words. */
const OFFERED = 30

/** The incidents that refer to an item, and the way to put it into another one. */
export function ItemUses({ record, uses }: ItemUsesProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const assign = useAssign(record)
  const page = useEngineQuery('incidents.page', {
    text: useDeferredValue(text),
    filters: [],
    offset: 0,
    limit: OFFERED,
  })
  const offered = (page?.rows ?? []).filter(({ id }) => uses.every((use) => use.id !== id))
  return (
    <Part title={t('custody.screen.usedBy')}>
      {uses.length === 0 && <p className={styles.quiet}>{t('custody.screen.inNone')}</p>}
      <ul className={styles.uses}>
        {uses.map(({ id, reference, title }) => (
          <li key={id}>
            <a href={formatRoute({ screen: 'incident', id, fresh: false })}>
              {reference} <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <ForWriters>
        <Select
          aria-label={t('custody.screen.assign')}
          placeholder={t('custody.screen.assign')}
          searchable
          autoComplete="off"
          spellCheck={false}
          disabled={assign.saving}
          value={null}
          searchValue={text}
          onSearchChange={setText}
          // The engine has found them by their words; names alone would hide some of them again.
          filter={({ options }) => options}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={offered.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` }))}
          onChange={(id) => id !== null && void assign.to(id)}
        />
      </ForWriters>
      {assign.assignedTo !== null && (
        <p role="status">{t('custody.screen.assigned', { reference: assign.assignedTo })}</p>
      )}
      {assign.failure !== null && <FailureNotice failure={assign.failure} />}
    </Part>
  )
}

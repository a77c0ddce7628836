import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { IssueLine } from '../../form/issue-line.tsx'
import { formatRoute } from '../../platform/route.ts'
import { VerificationBadge } from '../../ui/verification-badge.tsx'
import styles from './cases.module.css'
import { incidentLacks } from './incident-lacks.ts'
import { ForWriters } from '../../ui/for-writers.tsx'

export interface CaseIncidentRowProps {
  readonly incidentId: string
  readonly exhibit: number
  /** Place in the order, counted from 0. */
  readonly place: number
  readonly last: number
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  readonly onDragStart: () => void
  readonly onDrop: (event: DragEvent) => void
}

/** One incident of the case: its exhibit number, what a challenger would point at, and its place. */
export function CaseIncidentRow(props: CaseIncidentRowProps) {
  const { t } = useTranslation()
  const { incidentId, exhibit, place, last } = props
  const field = `incidents.${place}.exhibit`
  const found = useEngineQuery('record.get', { id: incidentId })
  const incident = found?.kind === 'incident' ? found : null
  const title = incident?.body.title ?? (found === undefined ? '…' : t('cases.missingIncident'))
  const lacks = incident === null ? [] : incidentLacks(incident.body)
  return (
    // Dragging is the mouse's way to what the arrow buttons do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles.entry}
      draggable
      onDragStart={props.onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={props.onDrop}
    >
      <IconGripVertical className={styles.grip} size={14} aria-hidden="true" />
      <span className={styles.exhibit}>{t('cases.exhibit', { number: exhibit })}</span>
      <div className={styles.entryText}>
        <a className={styles.link} href={formatRoute({ screen: 'incident', id: incidentId, fresh: false })}>
          <bdi>{title}</bdi>
        </a>
        <p className={styles.quiet}>
          {incident?.reference}
          {lacks.length > 0 && (
            <span className={styles.lacks}> · {lacks.map((lack) => t(`cases.lack.${lack}`)).join(', ')}</span>
          )}
        </p>
        <IssueLine field={field} />
      </div>
      {incident !== null && <VerificationBadge verification={incident.body.verification} />}
      <ForWriters>
        <div className={styles.moves}>
          <ActionIcon
            aria-label={t('cases.up', { title })}
            disabled={place === 0}
            onClick={() => props.onMove(place - 1)}
          >
            <IconArrowUp size={15} />
          </ActionIcon>
          <ActionIcon
            aria-label={t('cases.down', { title })}
            disabled={place === last}
            onClick={() => props.onMove(place + 1)}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
          <ActionIcon aria-label={t('cases.takeOut', { title })} onClick={props.onRemove}>
            <IconX size={15} />
          </ActionIcon>
        </div>
      </ForWriters>
    </li>
  )
}

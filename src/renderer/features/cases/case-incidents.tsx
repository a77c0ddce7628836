import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { IssueLine } from '../../form/issue-line.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { CaseIncidentRow } from './case-incident-row.tsx'
import { addIncident, moveIncident, removeIncident } from './case-model.ts'
import styles from './cases.module.css'
import { IncidentPicker } from './incident-picker.tsx'

export interface CaseIncidentsProps {
  readonly body: CaseBody
  readonly onChange: (change: (body: CaseBody) => CaseBody) => void
}

/** The incidents of a case in their order. Exhibit numbers stay with the incident wherever it moves. */
export function CaseIncidents({ body, onChange }: CaseIncidentsProps) {
  const { t } = useTranslation()
  const [picking, setPicking] = useState(false)
  const [dragged, setDragged] = useState<number | null>(null)
  const [said, say] = useState('')

  const move = (from: number, to: number) => {
    onChange((current) => moveIncident(current, from, to))
    say(t('cases.movedTo', { place: to + 1, count: body.incidents.length }))
  }
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault()
    if (dragged !== null) move(dragged, to)
    setDragged(null)
  }

  return (
    <Section
      title={t('cases.incidents')}
      count={t('terms.incidents', { count: body.incidents.length })}
      hint={t('cases.exhibitHint')}
      actions={
        <Button leftSection={<IconPlus size={14} />} onClick={() => setPicking(true)}>
          {t('cases.choose')}
        </Button>
      }
    >
      {['incidents', 'nextExhibit'].map((field) => (
        <IssueLine key={field} field={field} />
      ))}
      {body.incidents.length === 0 ? (
        <EmptyState title={t('cases.noIncidents')}>{t('cases.noIncidentsHint')}</EmptyState>
      ) : (
        <ol className={styles.order}>
          {body.incidents.map(({ incidentId, exhibit }, index) => (
            <CaseIncidentRow
              key={incidentId}
              incidentId={incidentId}
              exhibit={exhibit}
              place={index}
              last={body.incidents.length - 1}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange((current) => removeIncident(current, incidentId))}
              onDragStart={() => setDragged(index)}
              onDrop={(event) => drop(event, index)}
            />
          ))}
        </ol>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      <IncidentPicker
        opened={picking}
        chosen={body.incidents.map(({ incidentId }) => incidentId)}
        onAdd={(incidentId) => onChange((current) => addIncident(current, incidentId))}
        onRemove={(incidentId) => onChange((current) => removeIncident(current, incidentId))}
        onClose={() => setPicking(false)}
      />
    </Section>
  )
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { Page } from '../../ui/page.tsx'
import { FindBar } from './find-bar.tsx'
import { FindProblems } from './find-problems.tsx'
import { IncidentTable } from './incident-table.tsx'
import styles from './incidents.module.css'
import { NoIncidents } from './no-incidents.tsx'
import { useIncidentList } from './use-incident-list.ts'
import { HandOverListed } from './hand-over-listed.tsx'
import { ForExporters, ForWriters } from '../../ui/for-writers.tsx'

export interface IncidentsScreenProps {
  readonly categoryId: string | null
  /** What a number of the overview counts. */
  readonly only: string | undefined
}

/** All incidents, or those tied to one phrase, those that a number counts, or those with certain words. */
export function IncidentsScreen({ categoryId, only }: IncidentsScreenProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const list = useIncidentList(text, categoryId, only)
  const grid = useRef<HTMLDivElement>(null)
  const filtered = text.trim() !== '' || categoryId !== null || only !== undefined
  return (
    <Page
      flush
      title={t('incidents.title')}
      badges={
        list.total !== undefined && (
          <span className={styles.total} role="status">
            {filtered
              ? t('incidents.found', { count: list.total })
              : t('terms.incidents', { count: list.total })}
          </span>
        )
      }
      actions={
        <>
          <ForExporters>
            <HandOverListed filter={list.filter} count={list.total} />
          </ForExporters>
          <ForWriters>
            <Button
              variant="filled"
              leftSection={<IconPlus size={14} />}
              onClick={() => commands.run('incident.new')}
            >
              {t('commands.label.incident.new')}
            </Button>
          </ForWriters>
        </>
      }
    >
      <FindBar
        text={text}
        categoryId={categoryId}
        only={only}
        onText={setText}
        onLeave={() => grid.current?.focus()}
      />
      {list.problems.length > 0 ? (
        <FindProblems problems={list.problems} />
      ) : list.total === 0 ? (
        <NoIncidents text={text} narrowed={categoryId !== null || only !== undefined} onText={setText} />
      ) : (
        <IncidentTable list={list} gridRef={grid} />
      )}
    </Page>
  )
}

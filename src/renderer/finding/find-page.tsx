import { useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableColumn } from '#shared/domain/incident-list/look.ts'
import type { Answer, IncidentListFilter } from '../engine/queries.ts'
import type { FindingScreen } from '../platform/incidents-address.ts'
import { Page } from '../ui/page.tsx'
import { ChosenFilters } from './chosen-filters.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { useFacetsShown } from './facets-shown.ts'
import { FindBar } from './find-bar.tsx'
import { FindProblems } from './find-problems.tsx'
import styles from './find-page.module.css'
import { NothingFound } from './nothing-found.tsx'
import { OpenedView } from './saved-views/opened-view.tsx'
import { useSavedViews } from './saved-views/use-saved-views.ts'
import { ViewsMenu } from './saved-views/views-menu.tsx'
import { isNarrowed, type ListFilter } from './use-list-filter.ts'
import { ViewSwitch } from './view-switch.tsx'

/** Of an answer: how many incidents were found, and what of the words could not be understood. */
export type Found = Pick<Answer<'incidents.page'>, 'total' | 'problems'>

export interface FindPageProps {
  readonly screen: FindingScreen
  readonly filter: ListFilter
  /** The same, once the words have settled. */
  readonly asked: IncidentListFilter
  /** Undefined until the first answer. */
  readonly found: Found | undefined
  readonly actions: ReactNode
  /** The keys go on into what is shown. */
  readonly onLeave: () => void
  /** Stands below what was found, also where there is nothing. */
  readonly below?: ReactNode
  /** What is drawn says something also where nothing was found. */
  readonly showsMore?: boolean
  /** Of the table, which a saved view may keep; none where there is no table. */
  readonly columns?: TableColumn[] | undefined
  /** What was found. Not drawn where there is nothing to draw. */
  readonly children: ReactNode
}

/** The frame around every way to look at incidents: what they are narrowed down by, and how many there are. */
export function FindPage(props: FindPageProps) {
  const { screen, filter, asked, found, actions, onLeave, below, columns = null, children } = props
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const toField = () => field.current?.focus()
  const [shown, onToggle] = useFacetsShown()
  const panelId = useId()
  const views = useSavedViews(filter, columns)
  const problems = found?.problems ?? []
  return (
    <Page
      flush
      title={t('incidents.title')}
      badges={
        found !== undefined &&
        problems.length === 0 && (
          <span className={styles.total} role="status">
            {isNarrowed(filter)
              ? t('incidents.found', { count: found.total })
              : t('terms.incidents', { count: found.total })}
          </span>
        )
      }
      actions={actions}
    >
      <div className={styles.bar}>
        <FindBar
          text={filter.text}
          fieldRef={field}
          facets={{ id: panelId, shown, onToggle }}
          onText={filter.onText}
          onLeave={onLeave}
        />
        <div className={styles.ways}>
          <ViewsMenu views={views} />
          <ViewSwitch screen={screen} filter={filter} />
        </div>
      </div>
      <OpenedView views={views} onGone={toField} />
      {(filter.filters.length > 0 || filter.area !== undefined) && (
        <ChosenFilters filter={filter} onGone={toField} />
      )}
      <div className={styles.beside}>
        <div id={panelId} hidden={!shown} className={styles.panel}>
          {shown && <FacetPanel filter={filter} asked={asked} />}
        </div>
        <div className={styles.found}>
          {problems.length > 0 ? (
            <FindProblems problems={problems} />
          ) : found?.total === 0 && props.showsMore !== true ? (
            <NothingFound filter={filter} asked={asked} onGone={toField} />
          ) : (
            children
          )}
          {below}
        </div>
      </div>
    </Page>
  )
}

import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FindPage } from '../../finding/find-page.tsx'
import { useListFilter } from '../../finding/use-list-filter.ts'
import type { IncidentsRoute } from '../../platform/incidents-address.ts'
import { TimelineBody } from './timeline-body.tsx'
import { useTimeline } from './use-timeline.ts'

/** The incidents that were found, over time. */
export function TimelineScreen({ route }: { readonly route: IncidentsRoute }) {
  const { t } = useTranslation()
  const filter = useListFilter(route)
  const view = useTimeline(filter)
  const body = useRef<HTMLElement>(null)
  const { timeline } = view
  return (
    <FindPage
      screen={route.screen}
      filter={filter}
      asked={view.asked}
      found={view.found}
      actions={null}
      // Chosen days may leave nothing: what is beside them is still there.
      showsMore={
        timeline !== undefined && timeline.placed.all + timeline.spanning.all + timeline.unknown.all > 0
      }
      onLeave={() => body.current?.querySelector<HTMLElement>('[role="slider"]')?.focus()}
    >
      <section ref={body} aria-label={t('timeline.title')} hidden={timeline === undefined}>
        {timeline !== undefined && <TimelineBody timeline={timeline} filter={filter} view={view} />}
      </section>
    </FindPage>
  )
}

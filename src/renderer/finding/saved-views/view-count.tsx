import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useSession } from '../../platform/session.ts'
import { listOfView } from './view-list.ts'
import type { ViewRecord } from './view-records.ts'

/** How many incidents a view shows now: undefined until it is known, null where its words cannot be looked for. */
export function useViewCount({ body }: ViewRecord): number | null | undefined {
  const analystId = useSession().analyst?.id ?? ''
  return useEngineQuery('incidents.count', listOfView(body, analystId).filter)
}

/** The same in words. */
export function ViewCount({ view }: { readonly view: ViewRecord }) {
  const { t } = useTranslation()
  const count = useViewCount(view)
  if (count === undefined) return null
  return count === null ? t('views.cannotCount') : t('terms.incidents', { count })
}

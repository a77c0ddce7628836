import { useSession } from '../../platform/session.ts'
import { navigate, useRoute } from '../../platform/navigation.ts'
import type { IncidentListFilter } from '../../engine/queries.ts'
import { emptyView } from '#shared/domain/saved-view/defaults.ts'
import type { SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import { useViewSaves, type ViewSaves } from './use-view-saves.ts'
import { isSameList, listOfView, routeOfList, viewOfList, type OpenedList } from './view-list.ts'
import { useViewRecords, type ViewRecord } from './view-records.ts'

/** A view by which the list was opened. */
export interface OpenedView {
  readonly view: ViewRecord
  /** As the view has it; what stands in the list may have been changed since. */
  readonly list: OpenedList
  readonly isChanged: boolean
}

export interface SavedViews {
  /** Undefined until they are at hand. */
  readonly all: readonly ViewRecord[] | undefined
  /** Null where none is open, or the one that the address names is not here. */
  readonly opened: OpenedView | null
  /** The address names a view that is not here. */
  readonly isLost: boolean
  /** A view of the list as it stands, under no name yet. */
  readonly asView: () => SavedViewBody
  readonly saves: ViewSaves
  /** Those of the table on screen; null where there is none. */
  readonly columns: SavedViewBody['columns']
  /** Keeps the list as it stands under a new name, and has it open. */
  readonly saveNew: (named: SavedViewBody) => Promise<boolean>
  /** Gives the view that is open another name, purpose or look. */
  readonly edit: (body: SavedViewBody) => Promise<boolean>
  /** Keeps the list as it stands in the view that is open. */
  readonly saveChanges: () => Promise<void>
  /** Back to the list as the view has it. */
  readonly revert: () => void
  /** The list stays as it stands, as the list of no view. */
  readonly leave: () => void
}

/** The views there are, and the one by which the list that is on screen was opened. */
export function useSavedViews(filter: IncidentListFilter, columns: SavedViews['columns']): SavedViews {
  const route = useRoute()
  const all = useViewRecords()
  const saves = useViewSaves()
  const analystId = useSession().analyst?.id ?? ''
  const at = 'filters' in route ? route : { screen: 'incidents' as const, filters: [] }
  const { order = [], group = null } = at
  const shown = {
    screen: at.screen,
    filter: { text: filter.text, filters: filter.filters, area: filter.area },
    look: { order: [...order], group, columns: at.columns ?? null },
  }
  const known = all?.find(({ id }) => id === at.view)
  // What was saved here a moment ago is known before the read side has followed.
  const own = saves.done?.view.id === at.view ? saves.done?.view : undefined
  const view = own !== undefined && own.rev > (known?.rev ?? 0) ? own : known
  const list = view === undefined ? null : listOfView(view.body, analystId)
  const opened =
    view === undefined || list === null ? null : { view, list, isChanged: !isSameList(shown, list) }
  return {
    all,
    opened,
    isLost: all !== undefined && at.view !== undefined && view === undefined,
    asView: () => ({ ...emptyView(), ...viewOfList(shown, analystId) }),
    saves,
    columns,
    saveNew: async (named) => {
      const saved = await saves.create(named)
      if (saved !== null)
        navigate(
          routeOfList({ ...listOfView(saved.body, analystId), screen: at.screen }, saved.id),
          'replace',
        )
      return saved !== null
    },
    edit: async (body) => {
      const saved = opened === null ? null : await saves.change(opened.view, body)
      // Columns that are chosen for the view are those of the table at once.
      if (saved !== null)
        navigate({ ...at, columns: listOfView(body, analystId).look.columns ?? undefined }, 'replace')
      return saved !== null
    },
    saveChanges: async () => {
      if (opened === null) return
      // Where it opens was chosen for the view; looking at it elsewhere changes nothing of that.
      await saves.change(opened.view, { ...viewOfList(shown, analystId), screen: opened.view.body.screen })
    },
    revert: () => {
      if (opened !== null) navigate(routeOfList({ ...opened.list, screen: at.screen }, opened.view.id))
    },
    leave: () => navigate({ ...at, view: undefined }),
  }
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import { newId } from '../../platform/new-id.ts'
import { useSaveRecord, type SaveRecord } from '../../platform/use-save-record.ts'
import type { ViewRecord } from './view-records.ts'

export type ViewDeed = 'saved' | 'changed' | 'takenBack' | 'usedAgain' | 'undone'

export interface ViewSaves {
  readonly saving: SaveRecord<'saved-view'>
  /** What was done last. */
  readonly done: { readonly deed: ViewDeed; readonly view: ViewRecord } | null
  readonly create: (body: SavedViewBody) => Promise<ViewRecord | null>
  readonly change: (view: ViewRecord, over: Partial<SavedViewBody>) => Promise<ViewRecord | null>
  /** Takes back what was done last; null where there is nothing to take back. */
  readonly undo: (() => Promise<void>) | null
  /** Tells of it no longer. */
  readonly forget: () => void
}

/** Saves of views from this place of the window, of which the last can be undone. */
export function useViewSaves(): ViewSaves {
  const { t } = useTranslation()
  const saving = useSaveRecord('saved-view')
  const [done, setDone] = useState<
    (NonNullable<ViewSaves['done']> & { before: SavedViewBody | null }) | null
  >(null)
  const put = async (
    id: string,
    base: ViewRecord | null,
    body: SavedViewBody,
    deed: ViewDeed,
    reason = '',
  ): Promise<ViewRecord | null> => {
    const view = await saving.save({ kind: 'saved-view', id, baseRev: base?.rev ?? null, body }, reason)
    if (view !== null) setDone({ deed, view, before: base?.body ?? null })
    return view
  }
  const undo = async ({ view, before }: NonNullable<typeof done>) => {
    // What was not there before cannot be made to be nothing again: it is taken back.
    const body = before ?? { ...view.body, withdrawn: true }
    await put(
      view.id,
      view,
      body,
      before === null ? 'takenBack' : 'undone',
      t('history.undoReason', { rev: view.rev }),
    )
  }
  return {
    saving,
    done,
    create: (body) => put(newId(), null, body, 'saved'),
    change: (view, over) => put(view.id, view, { ...view.body, ...over }, deedOf(view.body, over)),
    undo: done === null || done.deed === 'undone' ? null : () => undo(done),
    forget: () => {
      setDone(null)
      saving.clear()
    },
  }
}

function deedOf(before: SavedViewBody, { withdrawn = before.withdrawn }: Partial<SavedViewBody>): ViewDeed {
  if (withdrawn === before.withdrawn) return 'changed'
  return withdrawn ? 'takenBack' : 'usedAgain'
}

import type { DraftKeeper } from './draft-keeper.ts'

const keepers = new Set<DraftKeeper>()

/** Counts a form as open until the returned function is called; what it still holds is kept then. */
export function openDraft(keeper: DraftKeeper): () => void {
  keepers.add(keeper)
  return () => {
    keepers.delete(keeper)
    void keeper.flush()
  }
}

/** Keeps what every open form holds; to be awaited before the workspace is locked, which ends all writing. */
export const keepOpenDrafts = async (): Promise<void> => {
  await Promise.all([...keepers].map((keeper) => keeper.flush()))
}

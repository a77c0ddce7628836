import { createContext, useContext, type ReactNode } from 'react'

/** How a section of a long page is folded. */
export interface SectionFold {
  readonly open: boolean
  readonly toggle: () => void
  /** What it holds, in a word or two, for the line that is left of it while folded. */
  readonly holds: ReactNode
  /** Said under the title, such as why the reader was led here. */
  readonly note: ReactNode
}

/** A page that folds its sections gives each one its fold by its `id`; where nothing is given, sections stay open. */
export const SectionFoldsContext = createContext<(id: string) => SectionFold | null>(() => null)

export function useSectionFold(id: string | undefined): SectionFold | null {
  const foldOf = useContext(SectionFoldsContext)
  return id === undefined ? null : foldOf(id)
}

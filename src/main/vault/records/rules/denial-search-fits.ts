import { newlyWrong } from './newly-wrong.ts'
import type { RecordRule } from './rule.ts'

/** "Searched, none found" does not stand beside a denial: a dossier would print both. */
export const denialSearchFits: RecordRule<'incident'> = (draft, context) =>
  newlyWrong(draft, context, ({ denialSearch, denials }) =>
    denialSearch === 'searched-none-found' && denials.length > 0
      ? [{ path: ['denialSearch'], key: 'denial.search', about: '' }]
      : [],
  )

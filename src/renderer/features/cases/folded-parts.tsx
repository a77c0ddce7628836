import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'
import { SectionFoldsContext } from '../../ui/section-fold.ts'
import { caseParts, entriesIn, partAnchor, useCaseFolds, type CasePart } from './use-case-folds.ts'

export interface FoldedPartsProps {
  readonly body: CaseBody
  readonly shownIssues: FieldIssues
  readonly children: ReactNode
}

const partAt = new Map<string, CasePart>(caseParts.map((part) => [partAnchor(part), part]))

/** Lets the deeper parts of a case fold to one line each. */
export function FoldedParts({ body, shownIssues, children }: FoldedPartsProps) {
  const { t } = useTranslation()
  const folds = useCaseFolds(body, shownIssues)
  const holds = (part: CasePart) => {
    const count = entriesIn(body, part)
    if (count === 0) return t('caseParts.nothingYet')
    return part === 'law' ? t('caseParts.written') : t('caseParts.entries', { count })
  }
  return (
    <SectionFoldsContext
      value={(anchor) => {
        const part = partAt.get(anchor)
        if (part === undefined) return null
        return {
          open: folds.isOpen(part),
          toggle: () => folds.toggle(part),
          holds: holds(part),
          note: null,
        }
      }}
    >
      {children}
    </SectionFoldsContext>
  )
}

import { IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionFoldsContext } from '../../ui/section-fold.ts'
import styles from './editor.module.css'
import type { IncidentForm } from './model/incident-form.ts'
import type { Lack } from './model/missing.ts'
import { countOf } from './model/section-state.ts'
import { sectionIds, type SectionId } from './model/section-table.ts'
import { sectionAnchor } from './section-props.ts'
import type { Folds } from './use-folds.ts'

export interface FoldedSectionsProps {
  readonly form: IncidentForm
  readonly folds: Folds
  readonly lacks: readonly Lack[]
  /** The section that says what it lacks. */
  readonly ledTo: SectionId | null
  readonly children: ReactNode
}

const sectionAt = new Map(sectionIds.map((id) => [sectionAnchor(id), id]))

/** Lets every section of the form fold to one line by its id alone. */
export function FoldedSections({ form, folds, lacks, ledTo, children }: FoldedSectionsProps) {
  const { t } = useTranslation()
  const holds = (id: SectionId) => {
    const count = countOf(form, id)
    return count === null ? null : count === 0 ? t('form.nothingYet') : t('form.entries', { count })
  }
  return (
    <SectionFoldsContext
      value={(anchor) => {
        const id = sectionAt.get(anchor)
        if (id === undefined) return null
        const said = id === ledTo ? lacks.filter(({ section }) => section === id) : []
        return {
          open: folds.isOpen(id),
          toggle: () => folds.toggle(id),
          holds: holds(id),
          note: said.length > 0 && (
            <ul className={styles.gaps} role="status">
              {said.map(({ key }) => (
                <li key={key}>
                  <IconCircleDashed size={14} aria-hidden="true" />
                  {t(`incident.missing.${key}`)}
                </li>
              ))}
            </ul>
          ),
        }
      }}
    >
      <div>{children}</div>
    </SectionFoldsContext>
  )
}

import { sectionIds, type SectionId } from './model/section-table.ts'
import { sectionAnchor } from './section-props.ts'

/** Brings a section to the top and puts the reader there, so that the next Tab goes on from it. */
export function goToSection(root: HTMLElement | null, id: SectionId): void {
  const section = root?.querySelector<HTMLElement>(`#${sectionAnchor(id)}`)
  if (section == null) return
  section.scrollIntoView({ block: 'start' })
  section.tabIndex = -1
  section.focus({ preventScroll: true })
}

/** The section that the element stands in. */
export const sectionAround = (element: Element | null): SectionId | null =>
  sectionIds.find((id) => element?.closest(`#${sectionAnchor(id)}`) != null) ?? null

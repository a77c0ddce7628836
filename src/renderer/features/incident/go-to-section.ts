import { sectionAnchor, type SectionId } from './section-props.ts'

/** Brings a section to the top and puts the reader there, so that the next Tab goes on from it. */
export function goToSection(root: HTMLElement | null, id: SectionId): void {
  const section = root?.querySelector<HTMLElement>(`#${sectionAnchor(id)}`)
  if (section == null) return
  section.scrollIntoView({ block: 'start' })
  section.tabIndex = -1
  section.focus({ preventScroll: true })
}

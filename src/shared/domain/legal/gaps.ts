import { articles } from './articles.ts'
import type { IncidentForLaw } from './check-legal-references.ts'

type LegalReference = IncidentForLaw['legalReferences'][number]

const blank = (text: string): boolean => text.trim() === ''

/** An element with something for it, nothing looked at the other way, and no word of what was looked for against it. */
export const isOnlySupported = ({ elements }: Pick<LegalReference, 'elements'>): boolean =>
  elements.some(
    ({ material, note }) =>
      blank(note) &&
      material.some(({ support }) => support === 'supports') &&
      !material.some(({ support }) => support === 'contradicts' || support === 'neutral'),
  )

/** An article that turns on the emblem, while no target is known to have shown it. */
export const isEmblemUnknown = ({
  legalReferences,
  targets,
}: Pick<IncidentForLaw, 'legalReferences' | 'targets'>): boolean =>
  legalReferences.some(({ article }) => articles[article].needs === 'emblem') &&
  !targets.some(({ emblem }) => emblem === 'yes')

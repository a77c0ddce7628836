import type { IncidentForm } from './incident-form.ts'
import type { SectionId } from '../section-props.ts'
import { withoutBlanks } from './to-body.ts'

/** Which section a field stands in; a source stands with the claims. */
export function sectionOf(field: string): SectionId {
  const [root = ''] = field.split('.')
  return sections[root] ?? 'facts'
}

const sections: Readonly<Record<string, SectionId>> = {
  dates: 'date',
  places: 'place',
  categories: 'statement',
  casualties: 'casualties',
  claims: 'sources',
  sources: 'sources',
  denials: 'denials',
  denialSearch: 'denials',
  evidence: 'evidence',
  status: 'standing',
  verification: 'standing',
  conflictClassification: 'standing',
  tlp: 'standing',
}

/** How many entries a section holds; null where counting says nothing. */
export function countOf(form: IncidentForm, section: SectionId): number | null {
  const written = withoutBlanks(form)
  switch (section) {
    case 'date':
      return written.dates.length
    case 'place':
      return written.places.length
    case 'statement':
      return form.categories.length
    case 'casualties':
      return form.casualties.length
    case 'sources':
      return form.claims.length
    case 'denials':
      return form.denials.length
    case 'evidence':
      return form.evidence.length
    case 'facts':
    case 'standing':
      return null
  }
}

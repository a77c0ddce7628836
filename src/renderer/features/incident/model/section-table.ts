import { isDescribed } from './entries/attack-form.ts'
import type { IncidentForm } from './incident-form.ts'
import { withoutBlanks } from './to-body.ts'

interface SectionRow {
  /** First parts of the names of the fields that stand in it. */
  readonly fields: readonly string[]
  /** How many entries it holds; null where counting says nothing. */
  readonly count: ((form: IncidentForm) => number) | null
  /** Part of the quick way through the form: opens unfolded even when empty. */
  readonly core: boolean
}

/** The sections of the form, in the order in which a report is usually written down. The single place to add one. */
export const sectionTable = {
  facts: { fields: ['title', 'language', 'summary', 'assessment', 'tags'], count: null, core: true },
  date: { fields: ['dates'], count: (form) => withoutBlanks(form).dates.length, core: true },
  place: { fields: ['places'], count: (form) => withoutBlanks(form).places.length, core: true },
  statement: { fields: ['categories'], count: (form) => form.categories.length, core: true },
  attack: {
    fields: ['attack', 'targets'],
    count: (form) => form.targets.length + (isDescribed(form.attack) ? 1 : 0),
    core: false,
  },
  casualties: { fields: ['casualties'], count: (form) => form.casualties.length, core: true },
  perpetrators: {
    fields: ['allegedPerpetrators'],
    count: (form) => form.allegedPerpetrators.length,
    core: false,
  },
  sources: { fields: ['claims', 'sources'], count: (form) => form.claims.length, core: true },
  denials: {
    fields: ['denials', 'denialSearch', 'denialSearchNote'],
    count: (form) => form.denials.length,
    core: true,
  },
  evidence: { fields: ['evidence'], count: (form) => form.evidence.length, core: true },
  persons: { fields: ['persons'], count: (form) => form.persons.length, core: false },
  verification: {
    fields: ['verificationSteps'],
    count: (form) => form.verificationSteps.length,
    core: false,
  },
  law: {
    fields: ['legalReferences', 'conflictClassification'],
    count: (form) => form.legalReferences.length,
    core: false,
  },
  relations: { fields: ['relations'], count: (form) => form.relations.length, core: false },
  standing: {
    fields: ['verification', 'tlp'],
    count: null,
    core: true,
  },
  review: {
    fields: ['status', 'reviews', 'reason'],
    count: (form) => form.reviews.length,
    core: true,
  },
} as const satisfies Record<string, SectionRow>

export type SectionId = keyof typeof sectionTable
export const sectionIds = Object.keys(sectionTable) as SectionId[] // the table is closed: its keys are the ids

export const rowOf = (id: SectionId): SectionRow => sectionTable[id]

import { analysts } from './analysts.ts'
import { attack } from './attack.ts'
import { custody } from './custody.ts'
import { figures } from './figures.ts'
import { handOver } from './hand-over.ts'
import { incident } from './incident.ts'
import { law } from './law.ts'
import { mapping } from './mapping.ts'
import { people } from './people.ts'
import { persons } from './persons.ts'
import { profiles } from './profiles.ts'
import { review } from './review.ts'
import { table } from './table.ts'
import { terms } from './terms.ts'
import { views } from './views.ts'
import { where } from './where.ts'

const answers = { yes: 'yes', no: 'no', unknown: 'not known' } as const

/**
 * Values of closed lists in the words that the forms use: for histories and comparisons. By the field alone where
 * nobody types into a field of that name, else by the part of the record and the field.
 */
export const values = {
  in: {
    listed: { role: { analyst: 'analyst', viewer: 'viewer' } },
    attack: { method: attack.methods },
    consent: { scope: persons.consent.scopes },
    control: { by: where.controllers },
    legal: { role: law.roles },
    legalReferences: { role: law.roles },
    persons: { role: people.persons.roles },
    rules: profiles.values,
    recalled: { kind: handOver.recalls },
    record: { role: analysts.role, columns: table.column, group: views.group },
    order: { column: table.column },
    fields: {
      to: mapping.rules,
      take: mapping.fields.takes,
      ifUnreadable: mapping.fields.ifUnreadables,
      bucket: mapping.fields.buckets,
      otherwise: attack.perpetrators.sides,
      split: mapping.fields.splits,
      as: mapping.fields.ases,
    },
    table: { value: { ...mapping.fields.exactnesses, ...attack.methods } },
    month: { take: mapping.fields.monthTakes },
    position: { in: mapping.fields.positions, order: mapping.fields.coordinateOrders },
    uncertainty: { by: mapping.fields.uncertainties },
  },
  /** Instead of unknown, by the place in the body. */
  notSet: { area: 'none', group: 'none', columns: 'as each has chosen for themselves' },
  tlp: terms.tlp,
  mayReceive: terms.tlp,
  purpose: persons.consent.scopes,
  copyRole: custody.role,
  status: { ...persons.consent.statuses, ...terms.status },
  graphic: custody.graphic,
  format: handOver.formats,
  marking: terms.tlp,
  lock: handOver.locks,
  verification: terms.verification,
  conflictClassification: law.conflicts,
  publicationPrecision: incident.place.precisions,
  repeatStrike: answers,
  type: { ...attack.targets.types, ...people.relations.types, ...incident.sources.types },
  subtype: attack.targets.subtypes,
  occupied: answers,
  emblem: answers,
  civilianUse: attack.targets.civilianUses,
  alleged: answers,
  warning: answers,
  confidence: terms.confidence,
  kind: { claim: 'claim', evidence: 'evidence', ...incident.statement.kinds },
  support: law.support,
  harm: incident.casualties.harms,
  population: incident.casualties.populations,
  ruleKind: figures.rules,
  side: attack.perpetrators.sides,
  stance: incident.sources.stances,
  credibility: incident.sources.credibilities,
  reliability: incident.sources.reliabilities,
  types: incident.denials.types,
  denialSearch: incident.denials.searches,
  leg: people.steps.legs,
  result: people.steps.results,
  decision: {
    ...review.decision,
    different: 'Different incidents',
    later: 'To be asked again',
    open: 'Not decided',
  },
  item: review.checklist,
  answer: review.answer,
  ageBand: persons.who.ageBands,
  sex: persons.who.sexes,
  sourceClass: incident.sources.classes,
  fidelity: terms.fidelity,
  screen: { incidents: 'list', map: 'map', timeline: 'timeline' },
} as const

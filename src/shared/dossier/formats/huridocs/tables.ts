import type { Dossier } from '../../schema.ts'
import type { DossierIncident } from '../../schema/incident.ts'
import { dossierWords } from '../../words.ts'
import { harmRanges } from '../harm-ranges.ts'
import { joined } from '../joined.ts'
import { esfDates, esfDay } from './esf-dates.ts'
import { actFields, eventFields, formatCsv, involvementFields, personFields, type Row } from './fields.ts'
import { people, type People } from './people.ts'

type Act = Row<typeof actFields> & { readonly record: string }

/** Micro-thesaurus 18: what is alleged is a suspicion there, however sure an analyst is. */
const suspected = '01 06 Suspected of involvement in the act'

/**
 * The dossier as HURIDOCS Events Standard Formats, by the name of each. An incident is an event; a victim or survivor by code name,
 * and each number of people harmed, is an act against them; each alleged perpetrator is an involvement in each of the acts.
 * Links are record numbers. Types of act, methods of violence and types of perpetrator are words of Holdfast: a term of a
 * micro-thesaurus would say more than is recorded.
 */
export function huridocsTables(
  dossier: Dossier,
): Readonly<Record<'act' | 'event' | 'involvement' | 'person', string>> {
  const roll = people()
  const parts = dossier.incidents.map((incident) => {
    const acts = actsOf(incident, dossier, roll)
    return {
      event: eventOf(incident, dossier),
      acts,
      involvements: involvementsOf(incident, acts, dossier, roll),
    }
  })
  return {
    act: formatCsv(
      actFields,
      parts.flatMap(({ acts }) => acts),
    ),
    event: formatCsv(
      eventFields,
      parts.map(({ event }) => event),
    ),
    involvement: formatCsv(
      involvementFields,
      parts.flatMap(({ involvements }) => involvements),
    ),
    person: formatCsv(personFields, roll.rows()),
  }
}

/** `Y` is a whole record that is not for everybody; blank is open to all. */
const confidentiality = ({ marking }: Dossier): string | null => (marking === 'TLP:CLEAR' ? null : 'Y')

const unlessUnknown = (code: string, words: string): string | null => (code === 'unknown' ? null : words)

function eventOf(incident: DossierIncident, dossier: Dossier): Row<typeof eventFields> {
  const { reference, title, reported, assessed, history } = incident
  const dates = reported.dates.map(({ edtf }) => edtf)
  return {
    record: reference,
    title,
    confidentiality: confidentiality(dossier),
    localArea: joined(reported.places.flatMap(({ name }) => (name === '' ? [] : [name]))),
    ...esfDates(incident),
    description: reported.summary,
    impact: joined(reported.casualtyRanges.map(({ words }) => words)),
    remarks: [
      `Exhibit ${incident.exhibit}`,
      dates.length === 0 ? null : `dates (EDTF): ${dates.join(', ')}`,
      `verification: ${dossierWords.verification[incident.verification]}`,
      `status: ${dossierWords.status[incident.status]}`,
      dossier.marking,
    ]
      .filter((remark) => remark !== null)
      .join('; '),
    localIndex: joined([...new Set(assessed.categories.map(({ label, categoryId }) => label ?? categoryId))]),
    dateOfEntry: esfDay(history.createdAt.slice(0, 10)),
    enteredBy: history.createdBy.name,
    projectTitle: dossier.case.title,
    dateUpdated: esfDay(history.changedAt.slice(0, 10)),
    updatedBy: history.changedBy.name,
  }
}

function actsOf(incident: DossierIncident, dossier: Dossier, roll: People): Act[] {
  const { reference, reported, assessed } = incident
  const { method } = reported.attack
  const shared = {
    event: reference,
    confidentiality: confidentiality(dossier),
    ...esfDates(incident),
    exactLocation: joined(
      reported.places.flatMap(({ name, decimal }) =>
        name === '' && decimal === null ? [] : [[name, decimal].filter(Boolean).join(' ')],
      ),
    ),
    method: unlessUnknown(method, dossierWords.attackMethod[method]),
    instruments: joined([
      ...new Set(assessed.legalReferences.map(({ label }) => `may be relevant to ${label}`)),
    ]),
  }
  const ofPersons = reported.persons
    .filter(({ role }) => role === 'victim' || role === 'survivor')
    .map((person) => ({
      victim: roll.person(person),
      type: dossierWords.personRole[person.role],
      remarks: person.note,
    }))
  const ofNumbers = harmRanges(incident).flatMap((range) => {
    const { min, max } = range
    if (min === null || max === 0) return [] // nobody was harmed so: no act
    return [{ victim: roll.counted(reference, { ...range, min }), type: dossierWords.harm[range.harm] }]
  })
  const against = [...ofPersons, ...ofNumbers]
  return (against.length === 0 ? [{}] : against).map((act, index) => ({
    record: `${reference}-A${index + 1}`,
    ...shared,
    ...act,
  }))
}

function involvementsOf(
  { reference, reported, assessed }: DossierIncident,
  acts: readonly Act[],
  dossier: Dossier,
  roll: People,
): Row<typeof involvementFields>[] {
  const suspects = [
    ...assessed.allegedPerpetrators.map((alleged) => ({
      perpetrator: roll.force(alleged),
      type: unlessUnknown(alleged.side, dossierWords.side[alleged.side]),
      remarks: [`alleged, ${dossierWords.confidence[alleged.confidence]}`, alleged.basis]
        .filter((remark) => remark.trim() !== '')
        .join('; '),
    })),
    ...reported.persons
      .filter(({ role }) => role === 'alleged-perpetrator')
      .map((person) => ({ perpetrator: roll.person(person), type: null, remarks: person.note })),
  ]
  return acts
    .flatMap((act) => suspects.map((suspect) => ({ act: act.record, ...suspect })))
    .map((involvement, index) => ({
      record: `${reference}-I${index + 1}`,
      event: reference,
      confidentiality: confidentiality(dossier),
      degree: suspected,
      ...involvement,
    }))
}

/*
 * Owns what of the records goes into a dossier by a profile. It works on the records themselves, so that all that is
 * derived from them – words, totals, limits, tables, pages – comes from what may be told.
 */
import { covers } from '../../domain/consent/covers.ts'
import type { ProfileRules } from '../../domain/export-profile/schema.ts'
import { newPerson } from '../../domain/person/defaults.ts'
import type { BodyOf, RecordKind, StoredRecord } from '../../domain/record/kinds.ts'
import { ok, type Result } from '../../lib/result.ts'
import { heldBackEvidence } from '../build/held-back.ts'
import { withLimits } from '../build.ts'
import type { DossierInput } from '../input.ts'
import { strictest } from '../marking.ts'
import type { WithheldItem } from '../schema.ts'
import type { HeldBack } from '../schema/links.ts'
import { isStricter, markingLimit, unlessTooStrict } from './marking-limit.ts'
import { knownNames, type Protected } from './names/known-names.ts'
import { startNotes } from './notes.ts'
import type { RedactionOrder } from './order.ts'
import type { Treat } from './plan.ts'
import { caseFields } from './plans/case.ts'
import { coding, custodyEvent, evidence, physicalItem, report, source } from './plans/annex.ts'
import { incident } from './plans/incident.ts'
import { coarser } from './plans/place.ts'
import { isToldLimit } from './told-limits.ts'
import { scopeOf, type About, type Shared } from './scopes.ts'
import { knownAnalysts, knownPersons, type Known } from './who.ts'
import { redactWords } from './words.ts'

export interface Redacted {
  readonly input: DossierInput
  readonly withheld: readonly WithheldItem[]
}

/**
 * The records as the profile lets them out, for this recipient and purpose. Refuses what is marked stricter than may be
 * handed over where the profile does not leave it out. The same records, order and seed give the same.
 */
export function redact(input: DossierInput, order: RedactionOrder): Result<Redacted> {
  const { rules } = order.profile
  const heldBack = heldBackBy(input, order)
  const allowed = unlessTooStrict(input, order, heldBack)
  if (!allowed.ok) return allowed
  const limit = markingLimit(order)
  const notes = startNotes()
  const known = knownPersons(order)
  const analysts = knownAnalysts(input.analysts, order)
  const tooStrict = new Set(
    input.incidents.filter(({ body }) => isStricter(body.tlp, limit)).map(({ id }) => id),
  )
  const { protectedOnes, idOf: analystId } = analysts
  const persons = [...known.values()].flatMap(({ protectedAs }) => protectedAs ?? [])
  const names = knownNames([...persons, ...protectedOnes])
  const shared: Shared = { order, known, notes, names, analystId, isIn: (id) => !tooStrict.has(id) }
  const each = treating(shared)
  const aboutIncident = aboutIncidentBy(rules)
  noteTooStrict(input, tooStrict, notes)
  const incidents = each(
    input.incidents.filter(({ id }) => !tooStrict.has(id)),
    incident,
    aboutIncident,
  )
  const told = [...known.values()].filter(({ record }) => input.persons.some(({ id }) => id === record.id))
  const redacted: DossierInput = {
    ...input,
    case: caseOf(input, shared, incidents, heldBack),
    incidents,
    sources: each(input.sources, source),
    evidence: each(input.evidence, evidence),
    physicalItems: each(input.physicalItems, physicalItem),
    statisticalReports: each(input.statisticalReports, report),
    analysts: analysts.records,
    persons: rules.identities === 'none' ? [] : told.map((one) => personRecord(one, analysts.idOf)),
    unseenPersonIds: told
      .filter(({ record, hasDetails }) => !hasDetails || input.unseenPersonIds.includes(record.id))
      .map(({ id }) => id),
    custody: custodyOf(input, shared),
    codings: each(input.codings, coding),
    codedVersions: each(input.codedVersions, incident, aboutIncident),
    loadedStatements: input.loadedStatements.map((record) => withMeta(record, analysts.idOf)),
  }
  if (!rules.analystNames) notes.leftOut('analystNames')
  const withheld = notes.items(input.case.reference)
  const redaction = {
    heldBack: Object.fromEntries(heldBack),
    namedPersonIds: told.filter(({ isNamed }) => isNamed).map(({ id }) => id),
    withheld,
    limits: limitsOf(input, rules),
    persons: input.persons.map(({ kind, id, rev }) => ({ kind, id, rev })),
  }
  return ok({ input: { ...redacted, redaction }, withheld })
}

const isCoarseBy = ({ coordinates }: ProfileRules): boolean => coordinates !== 'exact'

const aboutIncidentBy =
  (rules: ProfileRules) =>
  ({ body }: StoredRecord<'incident'>): Omit<About, 'reference'> => ({
    isCoarse:
      isCoarseBy(rules) ||
      body.places.some((place) => coarser(place.publicationPrecision, rules.coordinates) !== 'exact'),
    linked: body.persons.map(({ personId }) => personId),
  })

/** Of incidents that the case names and that stay for their marking. */
function noteTooStrict(input: DossierInput, tooStrict: ReadonlySet<string>, notes: Shared['notes']): void {
  const named = new Set(input.case.body.incidents.map(({ incidentId }) => incidentId))
  for (const { reference, id } of input.incidents)
    if (tooStrict.has(id) && named.has(id)) notes.said(reference, '/incidents', redactWords.incidentMarking)
}

/** Goes through the records of a kind as its plan says. Without more about a record, it is as coarse as the profile. */
const treating =
  (shared: Shared) =>
  <K extends RecordKind>(
    records: readonly StoredRecord<K>[],
    treat: Treat<BodyOf<K>>,
    about: (record: StoredRecord<K>) => Omit<About, 'reference'> = () => ({
      isCoarse: isCoarseBy(shared.order.profile.rules),
      linked: [],
    }),
  ): StoredRecord<K>[] =>
    records.map((record) => {
      const scope = scopeOf(shared, { reference: record.reference, ...about(record) })
      return {
        ...withMeta(record, shared.analystId),
        body: treat(record.body as BodyOf<K>, { scope, field: '' }), // of the record's own kind
      }
    })

const COUNTED = /^Analyst \d+$/u

/**
 * Whom no finished file of the export may name. Code names of the workspace are not among them: many are words that
 * stand anywhere, and the records have had them replaced.
 */
export const protectedOnesOf = (input: DossierInput, order: RedactionOrder): readonly Protected[] =>
  [
    ...[...knownPersons(order).values()].flatMap(({ protectedAs }) => protectedAs ?? []),
    // Whoever is called as those who are counted are tells nobody apart.
    ...knownAnalysts(input.analysts, order).protectedOnes.filter(
      ({ names }) => !names.some((name) => COUNTED.test(name)),
    ),
  ].map((one) => ({ ...one, codeName: '' }))

/** What is true of the records as they are: what only seems to lack because it was left out is no limit of the case. */
const limitsOf = (input: DossierInput, rules: ProfileRules): ReadonlySet<string> =>
  new Set(
    withLimits(input)
      .limits.filter(({ code }) => isToldLimit(code, rules))
      .flatMap(({ code, subjects }) => subjects.map(({ id }) => `${code} ${id}`)),
  )

/** Files and things that stay: what stayed anyway, what consent does not cover, and what is marked too strictly. */
function heldBackBy(input: DossierInput, order: RedactionOrder): ReadonlyMap<string, HeldBack> {
  const held = new Map(heldBackEvidence(input))
  const files = new Map(input.evidence.map((record) => [record.id, record]))
  const limit = markingLimit(order)
  const isUncovered = (id: string, seen: readonly string[] = []): boolean => {
    const body = files.get(id)?.body
    if (body === undefined || order.purpose === null || seen.includes(id)) return false
    if (!covers(body.consent, order.purpose)) return true
    return body.derivedFrom !== null && isUncovered(body.derivedFrom, [...seen, id])
  }
  for (const { id, kind, body } of [...input.evidence, ...input.physicalItems]) {
    if (held.has(id)) continue
    const isCovered =
      kind === 'evidence' ? !isUncovered(id) : order.purpose === null || covers(body.consent, order.purpose)
    if (!isCovered) held.set(id, 'consent-scope')
    else if (order.profile.rules.stricter === 'leave-out' && isStricter(body.tlp, limit))
      held.set(id, 'marking')
  }
  return held
}

const withMeta = <R extends StoredRecord>(record: R, idOf: (id: string) => string): R => ({
  ...record,
  createdBy: idOf(record.createdBy),
  changedBy: idOf(record.changedBy),
})

function caseOf(
  input: DossierInput,
  shared: Shared,
  incidents: readonly StoredRecord<'incident'>[],
  heldBack: ReadonlyMap<string, unknown>,
): DossierInput['case'] {
  const { meta, reference, body } = input.case
  const isCoarse = shared.order.profile.rules.coordinates !== 'exact'
  const linked = input.incidents.flatMap((one) => one.body.persons.map(({ personId }) => personId))
  const scope = scopeOf(shared, { reference, isCoarse, linked: [...new Set(linked)] })
  const told = caseFields(body, { scope, field: '' })
  const whole = {
    ...input.case,
    meta: meta && {
      ...meta,
      createdBy: shared.analystId(meta.createdBy),
      changedBy: shared.analystId(meta.changedBy),
    },
  }
  if (!isStricter(body.tlp, markingLimit(shared.order))) return { ...whole, body: told }
  shared.notes.said(reference, '/case', redactWords.caseMarking)
  const chosen = new Set(told.incidents.map(({ incidentId }) => incidentId))
  const labels = [
    ...incidents.filter(({ id }) => chosen.has(id)),
    ...[...input.evidence, ...input.physicalItems].filter(({ id }) => !heldBack.has(id)),
  ].map((record) => record.body.tlp)
  return {
    ...whole,
    body: {
      ...told,
      title: redactWords.caseTitle.replace('{reference}', reference),
      narrative: '',
      legalTheory: '',
      alternatives: [],
      disclosure: [],
      recipients: [],
      tlp: strictest(labels) ?? markingLimit(shared.order),
    },
  }
}

/** What a dossier may take from a person's record, and the consent that it asks about. */
function personRecord(
  { record, id, codeName, isNamed, hasDetails }: Known,
  idOf: (id: string) => string,
): StoredRecord<'person'> {
  const { names, contact, ageBand, sex, consent, priorAccounts } = record.body
  const { status, scope } = consent
  return {
    ...withMeta(record, idOf),
    id,
    reference: codeName,
    body: {
      ...newPerson(codeName),
      ...(hasDetails ? { ageBand, sex } : {}),
      ...(isNamed
        ? { names, contact, priorAccounts, consent }
        : { consent: { status, scope, on: 'unknown', note: '' } }),
    },
  }
}

function custodyOf(input: DossierInput, shared: Shared): DossierInput['custody'] {
  const { custody } = shared.order.profile.rules
  if (custody !== 'proofs') shared.notes.leftOut('custody')
  if (custody === 'none') return {}
  const references = new Map(
    [...input.evidence, ...input.physicalItems].map(({ id, reference }) => [id, reference]),
  )
  return Object.fromEntries(
    Object.entries(input.custody).map(([id, events]) => {
      const scope = scopeOf(shared, { reference: references.get(id) ?? id, isCoarse: false, linked: [] })
      return [id, events.map((event) => custodyEvent(event, { scope, field: '/custody' }))]
    }),
  )
}

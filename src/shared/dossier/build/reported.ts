import { edtfInWords } from '../../domain/date/in-words.ts'
import { windowInWords } from '../../domain/date/window-in-words.ts'
import { corroboration } from '../../domain/source/corroboration.ts'
import { formatDecimal } from '../../domain/place/format-coordinates.ts'
import { formatMgrs } from '../../domain/place/mgrs.ts'
import type { Claim } from '../../domain/source/schema.ts'
import type { Denial } from '../../domain/denial/schema.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import type { IncidentPerson } from '../../domain/person/schema.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { Place } from '../../domain/place/schema.ts'
import type { Target } from '../../domain/target/schema.ts'
import { published } from '../precision.ts'
import type {
  DossierClaim,
  DossierDenial,
  DossierPerson,
  DossierPlace,
  DossierTarget,
  Reported,
} from '../schema/reported.ts'
import type { BuildContext } from './context.ts'
import { buildFigure, buildRanges } from './casualties.ts'
import { isRefused } from './held-back.ts'

/** What sources say. Lists inside a record keep the order the analyst gave them. */
export const buildReported = ({ id, body }: StoredRecord<'incident'>, context: BuildContext): Reported => ({
  summary: body.summary,
  dates: body.dates.map((date) => ({
    ...date,
    words: edtfInWords(date.edtf),
    windowWords: date.window === null ? null : windowInWords(date.window),
  })),
  places: body.places.map((place, index) => ({
    ...buildPlace(place, context),
    ...(wasCoarsened(id, index, context) && { coarsened: true }),
  })),
  attack: body.attack,
  targets: body.targets.map((target) => buildTarget(target, context)),
  persons: body.persons.flatMap((person) => buildPerson(person, context)),
  casualties: body.casualties.map((figure) => buildFigure(figure, context)),
  casualtyRanges: buildRanges(body.casualties),
  claims: body.claims.map((claim) => buildClaim(claim, context)),
  independentOrigins: corroboration(told(body, context), (id) => context.source(id)?.body).independent,
  denials: body.denials.map((denial) => buildDenial(denial, context)),
  denialSearch: body.denialSearch,
  denialSearchNote: body.denialSearchNote,
  evidence: body.evidence.map((item) => buildItem(item, context)),
})

/** A place that came with less than is known of it is still one. */
const wasCoarsened = (id: string, index: number, { wasWithheld }: BuildContext): boolean =>
  wasWithheld(id, `/reported/places/${index}`) || wasWithheld(id, `/reported/places/${index}/position`)

/** A claim that is held back supports nothing that a reader could look at. */
const told = ({ claims }: IncidentBody, { isWithdrawn }: BuildContext): readonly Claim[] =>
  claims.filter(({ evidenceId }) => !isWithdrawn(evidenceId))

/** A remark on what rests on a consent that was refused or withdrawn is held back with it. */
function buildItem(
  { evidenceId, note }: IncidentBody['evidence'][number],
  context: BuildContext,
): Reported['evidence'][number] {
  const link = context.evidenceLink(evidenceId)
  return { ...link, note: context.isWithdrawn(evidenceId) ? '' : note }
}

function buildPlace(place: Place, context: BuildContext): DossierPlace {
  const given = published(place)
  const { position } = given
  return {
    ...place,
    ...given,
    control: { ...given.control, sources: given.control.sourceIds.map(context.link) },
    decimal: position === null ? null : formatDecimal(position),
    mgrs: position === null ? null : formatMgrs(position, MGRS_DIGITS[place.publicationPrecision]),
  }
}

/** Digits a side: an MGRS reference must not say more than the position that it stands beside. */
const MGRS_DIGITS = { exact: 5, '1km': 2, '10km': 1, 'admin-area': 0, withheld: 0 } as const

const buildTarget = (target: Target, context: BuildContext): DossierTarget => ({
  ...target,
  militaryUse: { ...target.militaryUse, sources: target.militaryUse.sourceIds.map(context.link) },
  sources: target.sourceIds.map(context.link),
})

/** Nothing but what is listed here leaves a person's record. Who refused, or took consent back, is left out whole. */
function buildPerson(
  { personId, codeName, role, note }: IncidentPerson,
  context: BuildContext,
): DossierPerson[] {
  const known = context.person(personId)?.body
  if (known !== undefined && isRefused(known.consent)) return []
  if (!context.isSeen(personId))
    return [{ codeName, role, note, ageBand: 'not-shown', sex: 'not-shown', identity: null }]
  const identity =
    known !== undefined && context.isNamed(personId)
      ? { names: known.names, contact: known.contact, consent: known.consent }
      : null
  return [{ codeName, role, note, ageBand: known?.ageBand ?? null, sex: known?.sex ?? null, identity }]
}

function buildClaim(claim: Claim, context: BuildContext): DossierClaim {
  const reliability = context.source(claim.sourceId)?.body.reliability
  const isWithdrawn = context.isWithdrawn(claim.evidenceId)
  return {
    ...claim,
    ...(isWithdrawn ? { states: '', quote: '', quoteAt: null, translation: null } : {}),
    credibilityGrading: context.grading(claim.credibilityGrading),
    source: context.link(claim.sourceId),
    evidence: claim.evidenceId === null ? null : context.evidenceLink(claim.evidenceId),
    heldBack: isWithdrawn && claim.evidenceId !== null ? context.heldBack(claim.evidenceId) : null,
    grade: reliability === undefined ? null : `${reliability}${claim.credibility}`,
  }
}

const buildDenial = (denial: Denial, context: BuildContext): DossierDenial => ({
  ...denial,
  dateWords: edtfInWords(denial.date),
  sources: denial.sourceIds.map(context.link),
  rebuttals: denial.rebuttals.map((rebuttal) => ({
    ...rebuttal,
    sources: rebuttal.sourceIds.map(context.link),
  })),
})

import { edtfInWords } from '../../domain/date/in-words.ts'
import { corroboration } from '../../domain/source/corroboration.ts'
import { formatDecimal } from '../../domain/place/format-coordinates.ts'
import { formatMgrs } from '../../domain/place/mgrs.ts'
import { legalInWords } from '../../domain/statement/legal-in-words.ts'
import type { CategoryLink } from '../../domain/statement/schema.ts'
import type { Claim } from '../../domain/source/schema.ts'
import type { Place } from '../../domain/place/schema.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import { publishedPosition } from '../precision.ts'
import type { DossierIncident } from '../schema/incident.ts'
import type { BuildContext } from './context.ts'
import { buildFigure, buildRanges } from './casualties.ts'

type Reported = DossierIncident['reported']
type Assessed = DossierIncident['assessed']

/** One incident as the dossier tells it. Lists inside a record keep the order the analyst gave them. */
export function buildIncident(
  record: StoredRecord<'incident'>,
  exhibit: number,
  context: BuildContext,
): DossierIncident {
  const { title, language, status, verification, tlp } = record.body
  return {
    exhibit,
    id: record.id,
    reference: record.reference,
    title,
    language,
    status,
    verification,
    tlp,
    reported: reported(record, context),
    assessed: assessed(record, context),
    history: context.history(record),
  }
}

const reported = ({ body }: StoredRecord<'incident'>, context: BuildContext): Reported => ({
  summary: body.summary,
  dates: body.dates.map((date) => ({ ...date, words: edtfInWords(date.edtf) })),
  places: body.places.map(buildPlace),
  casualties: body.casualties.map((figure) => buildFigure(figure, context)),
  casualtyRanges: buildRanges(body.casualties),
  claims: body.claims.map((claim) => buildClaim(claim, context)),
  independentOrigins: corroboration(body.claims, (id) => context.source(id)?.body).independent,
  denials: body.denials.map((denial) => ({
    ...denial,
    dateWords: edtfInWords(denial.date),
    sources: denial.sourceIds.map(context.link),
  })),
  denialSearch: body.denialSearch,
  evidence: body.evidence.map(({ evidenceId, note }) => ({
    evidenceId,
    reference: context.evidence(evidenceId)?.reference ?? null,
    note,
  })),
})

const assessed = ({ body }: StoredRecord<'incident'>, context: BuildContext): Assessed => ({
  assessment: body.assessment,
  conflictClassification: body.conflictClassification,
  categories: body.categories.map((link) => buildCategory(link, context)),
})

function buildPlace(place: Place): Reported['places'][number] {
  const published = publishedPosition(place)
  const { position } = published
  return {
    ...place,
    ...published,
    decimal: position === null ? null : formatDecimal(position),
    mgrs: position === null ? null : formatMgrs(position, MGRS_DIGITS[place.publicationPrecision]),
  }
}

/** Digits a side: an MGRS reference must not say more than the position that it stands beside. */
const MGRS_DIGITS = { exact: 5, '1km': 2, '10km': 1, 'admin-area': 0, withheld: 0 } as const

function buildClaim(claim: Claim, context: BuildContext): Reported['claims'][number] {
  const reliability = context.source(claim.sourceId)?.body.reliability
  return {
    ...claim,
    source: context.link(claim.sourceId),
    grade: reliability === undefined ? null : `${reliability}${claim.credibility}`,
  }
}

function buildCategory(link: CategoryLink, context: BuildContext): Assessed['categories'][number] {
  const { assertedBy, ...rest } = link
  const category = context.category(link)
  return {
    ...rest,
    assertedBy: context.named(assertedBy),
    kind: category?.kind ?? null,
    label: category?.label ?? null,
    phrase: category?.anchor.exact ?? null,
    officialWords: category?.official?.text ?? null,
    law: category === undefined ? null : legalInWords(category),
  }
}

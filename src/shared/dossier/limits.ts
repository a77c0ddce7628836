import type { Dossier, DossierLimit } from './schema.ts'
import { limitCodes, type LimitCode } from './schema/limit.ts'
import type { DossierIncident } from './schema/incident.ts'
import type { EvidenceItem } from './schema/annex.ts'
import { limitWords } from './words.ts'

type Checked = Omit<Dossier, 'limits'>

/**
 * "Limits of this dossier": what a challenger would find, in a fixed order, each with the references it
 * is true of in the order of the dossier. A limit that is true of nothing is left out. `missing` are the
 * ids of records that are referred to but were not at hand.
 */
export function dossierLimits(dossier: Checked, missing: readonly string[]): DossierLimit[] {
  return limitCodes.flatMap((code) => {
    const references = [...new Set(referencesOf(code, dossier, missing))]
    return references.length === 0 ? [] : [{ code, text: limitWords[code](references.length), references }]
  })
}

function referencesOf(code: LimitCode, dossier: Checked, missing: readonly string[]): readonly string[] {
  if (code === 'missing-record') return missing
  if (code === 'marking-raised') return stricterThanCase(dossier)
  const evidence = ofEvidence[code]
  if (evidence !== undefined) return dossier.evidence.filter(evidence).map(({ reference }) => reference)
  const incident = ofIncident[code]
  const found =
    incident === undefined ? [] : dossier.incidents.filter(incident).map(({ reference }) => reference)
  return code === 'figure-without-source' ? [...found, ...reportsWithoutSource(dossier)] : found
}

const ofEvidence: Partial<Record<LimitCode, (item: EvidenceItem) => boolean>> = {
  'fixity-failed': ({ custody }) =>
    custody.findLast(({ type }) => type === 'fixity check')?.outcome === 'failure',
  'hash-not-rechecked': ({ custody }) => !custody.some(({ type }) => type === 'fixity check'),
}

const ofIncident: Partial<Record<LimitCode, (incident: DossierIncident) => boolean>> = {
  'position-coarsened': ({ reported }) => reported.places.some(({ coarsened }) => coarsened),
  'status-out': ({ status }) => status === 'rejected' || status === 'merged' || status === 'withdrawn',
  unreviewed: ({ status }) => status !== 'accepted',
  'no-source': ({ reported }) => reported.claims.length === 0,
  'source-contradicts': ({ reported }) => reported.claims.some(({ stance }) => stance === 'contradicts'),
  'single-origin': ({ reported }) => reported.claims.length > 0 && reported.independentOrigins === 1,
  'not-judged': ({ reported }) =>
    reported.claims.some(({ grade }) => grade?.includes('F') || grade?.includes('6')),
  'denial-search-not-done': ({ reported }) =>
    reported.denials.length === 0 && reported.denialSearch === 'not-searched',
  'no-evidence': ({ reported }) => reported.evidence.length === 0,
  'no-category': ({ assessed }) => assessed.categories.length === 0,
  'pattern-only': ({ assessed }) =>
    assessed.categories.length > 0 && assessed.categories.every(({ kind }) => kind === 'pattern'),
  'no-rationale': ({ assessed }) => assessed.categories.some(({ rationale }) => rationale.trim() === ''),
  'catalogue-differs': ({ assessed }) => assessed.categories.some(({ label }) => label === null),
  'no-date': ({ reported }) => !reported.dates.some(({ edtf }) => edtf !== 'unknown'),
  'no-place': ({ reported }) => reported.places.length === 0,
  'place-without-position': ({ reported }) =>
    reported.places.some(({ position, coarsened }) => position === null && !coarsened),
  'uncertainty-unknown': ({ reported }) =>
    reported.places.some(
      ({ position, uncertaintyMeters }) => position !== null && uncertaintyMeters === null,
    ),
  'no-figure': ({ reported }) => reported.casualtyRanges.length === 0,
  'figure-without-source': ({ reported }) => reported.casualties.some(({ sources }) => sources.length === 0),
  'no-summary': ({ reported }) => reported.summary.trim() === '',
  'no-assessment': ({ assessed }) => assessed.assessment.trim() === '',
}

/** A document is marked with the strictest label it holds; saying so names the records that raised it. */
function stricterThanCase({ case: { tlp }, marking, incidents, evidence }: Checked): readonly string[] {
  if (marking === tlp) return []
  return [...incidents, ...evidence].filter((item) => item.tlp === marking).map(({ reference }) => reference)
}

const reportsWithoutSource = ({ statisticalReports }: Checked): readonly string[] =>
  statisticalReports
    .filter(({ figures }) => figures.some(({ sources }) => sources.length === 0))
    .map(({ reference }) => reference)

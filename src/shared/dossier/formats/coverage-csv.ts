import { totalOver } from '../../domain/casualty/totals.ts'
import { coverageTable, type PhraseLine, type PhraseSupport } from '../../domain/statement/coverage-table.ts'
import { csvOf } from '../../lib/csv.ts'
import type { Dossier } from '../schema.ts'
import type { DossierIncident } from '../schema/incident.ts'
import type { DossierStatement } from '../schema/statement.ts'

type Used = DossierStatement['categories'][number]

/**
 * coverage.csv: how far the incidents of the dossier support each phrase of the statements, one phrase a line. Phrases that
 * have incidents come first, in the order of the text; those without come after, their words not being in the dossier.
 */
export const coverageCsv = (dossier: Dossier): string =>
  csvOf(coverageTable(dossier.statements.flatMap((statement) => linesOf(statement, dossier))))

function linesOf(statement: DossierStatement, { incidents }: Dossier): PhraseLine[] {
  const line = { statementId: statement.id, catalogueVersion: statement.version }
  return [
    ...statement.categories
      .toSorted((a, b) => a.anchor.start - b.anchor.start)
      .map((category) => ({
        ...line,
        categoryId: category.id,
        label: category.label,
        words: category.anchor.exact,
        officialWords: category.official?.text ?? null,
        support: supportOf(
          category,
          incidents.filter(({ reference }) => category.incidents.includes(reference)),
        ),
      })),
    ...statement.unused.map(({ id, label }) => ({
      ...line,
      categoryId: id,
      label,
      words: null,
      officialWords: null,
      support: none,
    })),
  ]
}

function supportOf(category: Used, under: readonly DossierIncident[]): PhraseSupport {
  const count = (test: (incident: DossierIncident) => boolean) => under.filter(test).length
  const total = (kind: 'killed' | 'injured') =>
    totalOver(under.map((incident) => rangeOf(incident, kind) ?? null)).range
  return {
    incidents: under.length,
    reviewed: count(({ status }) => status === 'accepted' || status === 'returned'),
    accepted: category.accepted,
    sources: new Set(under.flatMap(supporting)).size,
    origins: category.independentOrigins,
    evidence: category.evidence,
    denied: count(({ reported }) => reported.denials.length > 0),
    killed: total('killed'),
    injured: total('injured'),
    withoutFigure: count(
      (incident) => rangeOf(incident, 'killed') === undefined && rangeOf(incident, 'injured') === undefined,
    ),
    withoutSource: count((incident) => supporting(incident).length === 0),
    withoutEvidence: count(({ reported }) => reported.evidence.length === 0),
  }
}

const none: PhraseSupport = {
  incidents: 0,
  reviewed: 0,
  accepted: 0,
  sources: 0,
  origins: 0,
  evidence: 0,
  denied: 0,
  killed: null,
  injured: null,
  withoutFigure: 0,
  withoutSource: 0,
  withoutEvidence: 0,
}

const rangeOf = ({ reported }: DossierIncident, kind: 'killed' | 'injured') =>
  reported.casualtyRanges.find(({ harm }) => harm === kind)

/** Sources of what supports the incident, by id. What is held back supports nothing that a reader could look at. */
const supporting = ({ reported }: DossierIncident): string[] =>
  reported.claims
    .filter(
      ({ stance, heldBack, source }) =>
        stance === 'supports' && heldBack === null && source.reference !== null,
    )
    .map(({ source }) => source.id)

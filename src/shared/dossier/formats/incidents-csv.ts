import { harm } from '../../domain/casualty/schema.ts'
import { csvOf, type Cell } from '../../lib/csv.ts'
import type { Dossier } from '../schema.ts'
import type { DossierIncident } from '../schema/incident.ts'
import { harmRanges } from './harm-ranges.ts'
import { joined } from './joined.ts'

type Column = readonly [name: string, value: (incident: DossierIncident, dossier: Dossier) => Cell]

/** Names of what is linked, each once; null stands for a record that could not be read. */
const references = (links: readonly { readonly reference: string | null }[]): string =>
  joined([...new Set(links.flatMap(({ reference }) => (reference === null ? [] : [reference])))])

/** The place that the position columns are of: the first with a position, else the first. */
const placed = ({ reported: { places } }: DossierIncident) =>
  places.find(({ position }) => position !== null) ?? places[0]

const yes = (answer: boolean | undefined): Cell => (answer === undefined ? null : answer ? 'yes' : 'no')

const columns: readonly Column[] = [
  ['reference', ({ reference }) => reference],
  ['exhibit', ({ exhibit }) => exhibit],
  ['title', ({ title }) => title],
  ['language', ({ language }) => language],
  ['status', ({ status }) => status],
  ['verification', ({ verification }) => verification],
  ['marking', (_, { marking }) => marking],
  ['dates', ({ reported }) => joined(reported.dates.map(({ edtf }) => edtf))],
  ['places', ({ reported }) => joined(reported.places.flatMap(({ name }) => (name === '' ? [] : [name])))],
  ['latitude', (incident) => placed(incident)?.position?.latitude ?? null],
  ['longitude', (incident) => placed(incident)?.position?.longitude ?? null],
  ['uncertainty_m', (incident) => placed(incident)?.uncertaintyMeters ?? null],
  ['precision', (incident) => placed(incident)?.publicationPrecision ?? null],
  ['coarsened', (incident) => yes(placed(incident)?.coarsened)],
  [
    'categories',
    ({ assessed }) =>
      joined([...new Set(assessed.categories.map((link) => `${link.statementId}/${link.categoryId}`))]),
  ],
  [
    'category_labels',
    ({ assessed }) =>
      joined([...new Set(assessed.categories.map(({ categoryId, label }) => label ?? categoryId))]),
  ],
  ['attack_method', ({ reported }) => reported.attack.method],
  ['weapon', ({ reported }) => reported.attack.weapon],
  ['targets', ({ reported }) => joined([...new Set(reported.targets.map(({ type }) => type))])],
  ...harm.options.flatMap((kind): Column[] => {
    const name = kind.replaceAll('-', '_')
    const range = (incident: DossierIncident) => harmRanges(incident).find((one) => one.harm === kind)
    return [
      [`${name}_min`, (incident) => range(incident)?.min ?? null],
      [`${name}_max`, (incident) => range(incident)?.max ?? null],
    ]
  }),
  ['articles', ({ assessed }) => joined([...new Set(assessed.legalReferences.map(({ label }) => label))])],
  [
    'alleged_sides',
    ({ assessed }) => joined([...new Set(assessed.allegedPerpetrators.map(({ side }) => side))]),
  ],
  ['sources', ({ reported }) => references(reported.claims.map(({ source }) => source))],
  ['independent_origins', ({ reported }) => reported.independentOrigins],
  ['denials', ({ reported }) => reported.denials.length],
  ['denial_search', ({ reported }) => reported.denialSearch],
  ['evidence', ({ reported }) => references(reported.evidence.filter(({ heldBack }) => heldBack === null))],
  ['summary', ({ reported }) => reported.summary],
  ['assessment', ({ assessed }) => assessed.assessment],
  ['revision', ({ history }) => history.rev],
  ['changed_at', ({ history }) => history.changedAt],
]

/** Names of the columns of incidents.csv, in their order. New ones come last; none changes its meaning. */
export const incidentColumns: readonly string[] = columns.map(([name]) => name)

/**
 * incidents.csv: a line of column names, then one line an incident in the order of the dossier (`csvOf`). Several values in a cell are
 * `joined`. An empty cell is not known or not recorded; 0 is 0. A highest figure that is empty beside a lowest reads
 * "or more". Codes are those of dossier.json, dates EDTF, positions WGS 84 as coarse as the dossier gives them.
 */
export const incidentsCsv = (dossier: Dossier): string =>
  csvOf([
    incidentColumns,
    ...dossier.incidents.map((incident) => columns.map(([, value]) => value(incident, dossier))),
  ])

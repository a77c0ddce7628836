import { isAsOfUnknown, isFigureUnsourced } from '../../domain/incident/gaps/figures.ts'
import { tlp, type Tlp } from '../../domain/record/schema.ts'
import type { CheckedCase, Subject } from '../limits.ts'
import type { LimitCode } from '../schema/limit.ts'
import { brokenSums } from './sums.ts'

type Look = (checked: CheckedCase) => readonly Subject[]

/** Limits of the case as a whole, and those that are true of records of several kinds. */
export const ofCase: { readonly [Code in LimitCode]?: Look } = {
  'missing-record': ({ parts }) => parts.missing.map((id) => ({ kind: 'missing', id, reference: id })),
  /** A document is marked with the strictest label it holds; saying so names the records that raised it. */
  'marking-raised': ({ dossier }) =>
    dossier.marking === dossier.case.tlp
      ? []
      : marked(dossier).flatMap(({ label, ...subject }) => (label === dossier.marking ? [subject] : [])),
  'marking-over-recipient': ({ dossier }) => {
    const { recipients } = dossier.case
    const isOver = (label: Tlp) => recipients.some(({ mayReceive }) => isStricter(label, mayReceive))
    return marked(dossier).flatMap(({ label, ...subject }) => (isOver(label) ? [subject] : []))
  },
  'figure-without-source': (checked) => reportsWith(checked, ({ figures }) => isFigureUnsourced(figures)),
  'figure-as-of-unknown': (checked) => reportsWith(checked, ({ figures }) => isAsOfUnknown(figures)),
  'sum-differs': (checked) =>
    reportsWith(checked, ({ reference, figures }) => brokenSums(reference, figures).length > 0),
  'no-alternative': ({ dossier }) =>
    dossier.case.scope === 'case' && dossier.case.alternatives.length === 0 ? itself(dossier) : [],
}

/** In the order of TLP 2.0 the strictest label stands first. */
type Report = CheckedCase['dossier']['statisticalReports'][number]

const reportsWith = (
  { dossier: { statisticalReports } }: CheckedCase,
  lacks: (report: Report) => boolean,
): readonly Subject[] => statisticalReports.filter(lacks).map((report) => of('statistical-report', report))

const isStricter = (label: Tlp, than: Tlp): boolean => tlp.options.indexOf(label) < tlp.options.indexOf(than)

const itself = ({ case: { id, reference } }: CheckedCase['dossier']): readonly Subject[] =>
  id === null ? [] : [{ kind: 'case', id, reference }]

/** Everything that bears a label of its own, the case first. */
function marked(dossier: CheckedCase['dossier']): readonly (Subject & { readonly label: Tlp })[] {
  return [
    ...itself(dossier).map((subject) => ({ ...subject, label: dossier.case.tlp })),
    ...dossier.incidents.map((item) => ({ ...of('incident', item), label: item.tlp })),
    ...dossier.evidence.map((item) => ({ ...of('evidence', item), label: item.tlp })),
    ...dossier.physicalItems.map((item) => ({ ...of('physical-item', item), label: item.tlp })),
  ]
}

const of = (kind: Subject['kind'], { id, reference }: { id: string; reference: string }): Subject => ({
  kind,
  id,
  reference,
})

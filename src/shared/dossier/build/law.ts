import { articleLabel } from '../../domain/legal/article-label.ts'
import { articles } from '../../domain/legal/articles.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import type { LegalReference } from '../../domain/legal/schema.ts'
import type { DossierElement, DossierLegalReference, DossierMaterial } from '../schema/law.ts'
import type { BuildContext } from './context.ts'

type Written = LegalReference['elements'][number]
type Material = Written['material'][number]

/** The links to law, each with all elements of its article in the article's order. */
export const buildLegalReferences = (
  { legalReferences, claims }: Pick<IncidentBody, 'legalReferences' | 'claims'>,
  context: BuildContext,
): DossierLegalReference[] =>
  legalReferences.map(({ elements: written, ...reference }) => {
    const { title, remark, elements: known } = articles[reference.article]
    const build = (element: string, text: string | null): DossierElement => {
      const said = written.find((one) => one.element === element)
      return {
        element,
        text,
        note: said?.note ?? '',
        material: (said?.material ?? []).map((one) => buildMaterial(one, claims, context)),
      }
    }
    const unknown = written.filter(({ element }) => !known.some(({ id }) => id === element))
    return {
      ...reference,
      label: articleLabel(reference.article, reference.paragraphs),
      title,
      remark,
      confirmedByCounsel: false,
      elements: [
        ...known.map(({ id, text }) => build(id, text)),
        ...unknown.map(({ element }) => build(element, null)),
      ],
    }
  })

/** A remark on what rests on a consent that was refused or withdrawn is held back with it. */
function buildMaterial(
  material: Material,
  claims: IncidentBody['claims'],
  context: BuildContext,
): DossierMaterial {
  const claim = material.kind === 'claim' ? claims.find(({ id }) => id === material.id) : undefined
  const evidenceId = material.kind === 'evidence' ? material.id : (claim?.evidenceId ?? null)
  const evidence = evidenceId === null ? null : context.evidenceLink(evidenceId)
  return {
    ...material,
    ...(context.isWithdrawn(evidenceId) && { note: '' }),
    source: claim === undefined ? null : context.link(claim.sourceId),
    pinpoint: claim?.pinpoint ?? '',
    evidence,
  }
}

import { useItems } from '../../evidence/use-items.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { citedSources } from './model/cited-sources.ts'
import type { ReviewedEditor } from './use-incident-editor.ts'
import type { SectionProps } from './section-props.ts'
import { AttackSection } from './sections/attack-section.tsx'
import { CasualtiesSection } from './sections/casualties-section.tsx'
import { DatesSection } from './sections/dates-section.tsx'
import { DenialsSection } from './sections/denials-section.tsx'
import { EvidenceSection } from './sections/evidence-section.tsx'
import { FactsSection } from './sections/facts-section.tsx'
import { LawSection } from './sections/law-section.tsx'
import { PerpetratorsSection } from './sections/perpetrators-section.tsx'
import { PersonsSection } from './sections/persons-section.tsx'
import { PlacesSection } from './sections/places-section.tsx'
import { RelationsSection } from './sections/relations-section.tsx'
import { ReviewSection } from './sections/review-section.tsx'
import { SourcesSection } from './sections/sources-section.tsx'
import { StandingSection } from './sections/standing-section.tsx'
import { StatementSection } from './sections/statement-section.tsx'
import { StepsSection } from './sections/steps-section.tsx'

/** All sections in the order in which a report is usually written down. */
export function IncidentSections({
  id,
  sources,
  editor,
  onMerge,
  ...props
}: SectionProps & {
  readonly id: string
  readonly sources: readonly SourceView[]
  readonly editor: ReviewedEditor
  readonly onMerge: ((otherId: string) => void) | null
}) {
  const evidence = useItems()
  const offered = withCitedFirst(sources, props)
  return (
    <>
      <FactsSection {...props} />
      <DatesSection {...props} />
      <PlacesSection {...props} sources={offered} />
      <StatementSection {...props} />
      <AttackSection {...props} sources={offered} />
      <CasualtiesSection {...props} sources={offered} />
      <PerpetratorsSection {...props} sources={offered} />
      <SourcesSection {...props} sources={sources} />
      <DenialsSection {...props} sources={offered} />
      <EvidenceSection {...props} evidence={evidence} />
      <PersonsSection {...props} />
      <StepsSection {...props} evidence={evidence} />
      <LawSection {...props} sources={sources} evidence={evidence} />
      <RelationsSection {...props} id={id} onMerge={onMerge} />
      <StandingSection {...props} />
      <ReviewSection form={props.form} editor={editor} />
    </>
  )
}

/** The incident's own sources come first where one of them is to be chosen. */
function withCitedFirst(sources: readonly SourceView[], { form }: SectionProps): readonly SourceView[] {
  const cited = citedSources(sources, form)
  return [...cited, ...sources.filter((source) => !cited.includes(source))]
}

import {
  whatIsMissing,
  type IncidentSection,
  type MissingKey,
} from '#shared/domain/incident/what-is-missing.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import type { IncidentForm } from './incident-form.ts'
import type { SectionId } from './section-table.ts'
import { toBody, withoutBlanks } from './to-body.ts'

export interface Lack {
  readonly section: SectionId
  readonly key: LackKey
}
type Tail<K extends string> = K extends `missing.${infer T}` ? T : never
export type LackKey = Tail<MissingKey>

const sections: Readonly<Record<IncidentSection, SectionId>> = {
  account: 'facts',
  when: 'date',
  where: 'place',
  categories: 'statement',
  attack: 'attack',
  casualties: 'casualties',
  perpetrators: 'perpetrators',
  sources: 'sources',
  denials: 'denials',
  evidence: 'evidence',
  law: 'law',
  verification: 'verification',
}

/** What the incident still lacks as it stands in the form. Nothing of it keeps it from being saved. */
export function lacksOf(
  form: IncidentForm,
  statements: readonly Statement[],
  sources: readonly Pick<SourceView, 'id' | 'published'>[],
): readonly Lack[] {
  const undated = new Set(
    sources.flatMap(({ id, published }) => (['', 'unknown'].includes(published) ? [id] : [])),
  )
  return whatIsMissing(toBody(withoutBlanks(form)), statements, (id) => undated.has(id)).map(
    ({ section, key }) => ({
      section: sections[section],
      key: key.replace('missing.', '') as LackKey, // the tail of a key is what its type says
    }),
  )
}

import { Button } from '@mantine/core'
import { IconArrowMerge, IconCopy } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedReason } from '#shared/domain/duplicate/shared-reason.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useReasonWords } from '../../duplicates/use-reason-words.ts'
import { newId } from '../../platform/new-id.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { newRelation } from './model/entries/relation-entry.ts'
import type { FormChange } from './model/form-state.ts'
import type { IncidentForm } from './model/incident-form.ts'
import { writtenSoFar } from './model/written.ts'
import { IncidentLink } from './sections/incident-link.tsx'
import sideStyles from './side.module.css'
import styles from './similar-incidents.module.css'

export interface SimilarIncidentsProps {
  readonly id: string
  readonly form: IncidentForm
  readonly sources: readonly SourceView[]
  readonly change: (change: FormChange) => void
  /** Opens the merge with this other incident; null until the form's incident is saved. */
  readonly onMerge: ((otherId: string) => void) | null
}

/**
 * Other incidents that may be the same, while one is written. Looked for behind the typing and never in its way.
 * Nothing is merged by itself.
 */
export function SimilarIncidents({ id, form, sources, change, onMerge }: SimilarIncidentsProps) {
  const { t } = useTranslation()
  const written = useMemo(() => writtenSoFar(id, form, sources), [id, form, sources])
  const candidates = useEngineQuery('incidents.similar', useDeferredValue(written)) ?? []
  if (candidates.length === 0) return null
  const link = (otherId: string) =>
    change((now) => ({ relations: [...now.relations, newRelation(newId(), otherId, 'duplicate-of')] }))
  return (
    <section className={styles.similar} aria-label={t('people.similar.title')}>
      <h2 className={sideStyles.heading} role="status">
        {t('people.similar.count', { count: candidates.length })}
      </h2>
      <ul className={styles.list}>
        {candidates.map(({ line, reasons }) => (
          <li key={line.id} className={styles.candidate}>
            <IncidentLink line={line} />
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <Reason key={reason.kind} reason={reason} />
              ))}
            </ul>
            <div className={styles.actions}>
              <Button
                size="compact-xs"
                leftSection={<IconCopy size={12} aria-hidden="true" />}
                aria-label={t('people.similar.linkNamed', { reference: line.reference })}
                onClick={() => link(line.id)}
              >
                {t('people.similar.link')}
              </Button>
              {onMerge !== null && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  leftSection={<IconArrowMerge size={12} aria-hidden="true" />}
                  aria-label={t('people.similar.mergeNamed', { reference: line.reference })}
                  onClick={() => onMerge(line.id)}
                >
                  {t('people.similar.merge')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reason({ reason }: { readonly reason: SharedReason }) {
  const words = useReasonWords()
  return (
    <li>
      {words(reason)}
      {reason.kind === 'words' && (
        <>
          {': '}
          <bdi>{wordsShown(reason.words)}</bdi>
        </>
      )}
    </li>
  )
}

/** Enough of them to see what it is about. */
const WORDS_SHOWN = 6
const wordsShown = (words: readonly string[]): string =>
  words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN).join(', ')} …` : words.join(', ')

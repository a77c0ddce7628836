import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { injuredRange, killedRange } from '#shared/domain/casualty/totals.ts'
import { isOneOf } from '#shared/domain/duplicate/shared-words.ts'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { DuplicateCandidate } from '../../engine/duplicate-answers.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { formatRoute } from '../../platform/route.ts'
import { MarkedWords } from '../../ui/marked-words.tsx'
import { RangeText } from '../../ui/range-text.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import styles from './duplicates.module.css'
import { namedSources } from './named-sources.ts'
import { PlaceList } from './place-list.tsx'
import { samenessOf, type ComparedField } from './sameness.ts'
import { SamenessMark } from './sameness-mark.tsx'
import { SourceList } from './source-list.tsx'

type Incident = StoredRecord<'incident'>

export interface PairTableProps {
  readonly pair: DuplicateCandidate
  readonly one: Incident
  readonly other: Incident
}

/** Both incidents, fact by fact beside each other, with what agrees and what does not. */
export function PairTable({ pair, one, other }: PairTableProps) {
  const { t } = useTranslation()
  const sameness = useMemo(() => samenessOf(one, other), [one, other])
  const isShared = useMemo(
    () => isOneOf(new Set(pair.reasons.flatMap((reason) => (reason.kind === 'words' ? reason.hashes : [])))),
    [pair.reasons],
  )
  const sourcesOf = useSources(one, other)
  const both = (show: (own: Incident, its: Incident) => ReactNode) =>
    [show(one, other), show(other, one)] as const
  const compared = (field: ComparedField, cells: readonly [ReactNode, ReactNode]) => (
    <Fact name={field} mark={<SamenessMark field={field} sameness={sameness[field]} />} cells={cells} />
  )
  const isLog = (id: string): boolean => pair.logIds.includes(id)
  return (
    <table className={styles.facts} aria-label={t('duplicates.compare.label')}>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.compare.fact')}</th>
          {[one, other].map(({ id, reference, body }) => (
            <th key={id} scope="col">
              <a className={styles.link} href={formatRoute({ screen: 'incident', id, fresh: false })}>
                {reference}
              </a>{' '}
              <StatusBadge status={body.status} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Fact
          name="title"
          cells={both(({ body }) => (
            <bdi className={styles.text}>
              <MarkedWords text={body.title} isMarked={isShared} />
            </bdi>
          ))}
        />
        {compared(
          'date',
          both(({ body }) => <Dates body={body} />),
        )}
        {compared(
          'place',
          both(({ body }) => <PlaceList places={body.places} />),
        )}
        {compared(
          'killed',
          both(({ body }) => <RangeText range={killedRange(body.casualties)} />),
        )}
        {compared(
          'injured',
          both(({ body }) => <RangeText range={injuredRange(body.casualties)} />),
        )}
        <Fact
          name="summary"
          cells={both(({ body }) =>
            body.summary.trim() === '' ? (
              <NotRecorded />
            ) : (
              <bdi className={styles.text}>
                <MarkedWords text={body.summary} isMarked={isShared} />
              </bdi>
            ),
          )}
        />
        <Fact
          name="sources"
          cells={both((own, its) => (
            <SourceList
              sources={sourcesOf(own, its).filter(({ source }) => !isLog(source.id))}
              none={t('duplicates.compare.noSources')}
            />
          ))}
        />
        <Fact
          name="log"
          cells={both((own, its) => (
            <SourceList
              sources={sourcesOf(own, its).filter(({ source }) => isLog(source.id))}
              none={t('duplicates.compare.noLog')}
            />
          ))}
        />
      </tbody>
    </table>
  )
}

interface FactProps {
  readonly name: ComparedField | 'title' | 'summary' | 'sources' | 'log'
  readonly mark?: ReactNode
  readonly cells: readonly [ReactNode, ReactNode]
}

function Fact({ name, mark, cells }: FactProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        <span>{t(`duplicates.compare.field.${name}`)}</span>
        {mark}
      </th>
      {cells.map((cell, side) => (
        <td key={side}>{cell}</td>
      ))}
    </tr>
  )
}

const NotRecorded = () => {
  const { t } = useTranslation()
  return <span className={styles.quiet}>{t('duplicates.compare.notRecorded')}</span>
}

function Dates({ body }: { readonly body: Incident['body'] }) {
  if (body.dates.length === 0) return <NotRecorded />
  return <>{body.dates.map(({ edtf }) => edtfInWords(edtf)).join('; ')}</>
}

/** Until they are read, no source is named. */
function useSources(one: Incident, other: Incident) {
  const ids = [...new Set([one, other].flatMap(({ body }) => body.claims.map(({ sourceId }) => sourceId)))]
  const records = useEngineQuery('records.some', { ids })
  const sources = useMemo(
    () =>
      new Map((records ?? []).flatMap((record) => (record.kind === 'source' ? [[record.id, record]] : []))),
    [records],
  )
  return (own: Incident, its: Incident) => namedSources(own, its, sources)
}

import { useTranslation } from 'react-i18next'
import type { Counted } from '../../engine/overview-answer.ts'
import { useStandings } from '../../evidence/use-standing.ts'
import { routeOfDraft } from '../../platform/drafts/route-of-draft.ts'
import { useKeptDrafts, type KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { formatRoute } from '../../platform/route.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './overview.module.css'
import { QuarantinedItems } from './quarantined-items.tsx'

/** What is to be done, each line leading there: bytes that changed, then drafts to finish, then what the record lacks. */
export function Needs({ needs }: { readonly needs: readonly Counted[] }) {
  const { t } = useTranslation()
  const { drafts } = useKeptDrafts()
  const failed = [...useStandings().exceptions.values()].filter(({ kind }) => kind === 'quarantined')
  const nothing = drafts?.length === 0 && needs.length === 0 && failed.length === 0
  return (
    <Section title={t('overview.needs')}>
      {nothing && <p className={styles.quiet}>{t('overview.nothingToDo')}</p>}
      <ul className={styles.needs}>
        <QuarantinedItems items={failed} />
        {drafts?.map((kept) => (
          <DraftLine key={kept.draft.id} kept={kept} />
        ))}
        {needs.map(({ filter, count }) => (
          <li key={filter}>
            <a className={styles.link} href={formatRoute({ screen: 'incidents', filters: [filter] })}>
              {t('terms.incidents', { count })}
            </a>
            <span>{t(`overview.need.${needOf(filter)}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const words = [
  'returned-to',
  'to-review-by',
  'no-source',
  'unsourced-figure',
  'unconfirmed',
  'denial-not-looked-for',
] as const

/** A filter's kind is its name up to the dot. */
const needOf = (filter: string): (typeof words)[number] | 'other' =>
  words.find((word) => word === filter.split('.')[0]) ?? 'other'

function DraftLine({ kept }: { readonly kept: KeptDraft }) {
  const { t } = useTranslation()
  const route = routeOfDraft(kept.draft)
  const name = kept.draft.body[kept.draft.kind === 'person' ? 'codeName' : 'title']
  const title = typeof name === 'string' && name.trim() !== '' ? name : t('shell.drafts.untitled')
  return (
    <li>
      {route === null ? (
        <bdi>{title}</bdi>
      ) : (
        <a className={styles.link} href={formatRoute(route)}>
          <bdi>{title}</bdi>
        </a>
      )}
      <span>
        {t('overview.draft', { kind: t(`terms.kind.${kept.draft.kind}`) })}{' '}
        <InstantText instant={kept.keptAt} />
      </span>
    </li>
  )
}

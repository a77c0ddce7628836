import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderColumn, OrderKey } from '#shared/domain/incident-list/look.ts'
import type { SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import { facetNameOf, facetNames } from '../../engine/facets.ts'
import { useSession } from '../../platform/session.ts'
import { useValueWords } from '../use-value-words.ts'
import styles from './saved-views.module.css'
import { listOfView } from './view-list.ts'

/** What a view narrows incidents down by and how it shows them, each in a few words. */
export function ViewWords({ body }: { readonly body: SavedViewBody }) {
  const { t, i18n } = useTranslation()
  const { screen, filter, look, unknown } = listOfView(body, useSession().analyst?.id ?? '')
  const wordsOf = useValueWords(filter.filters)
  const inOne = (words: readonly string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(words)
  const columnWords = (column: OrderColumn) => t(`table.column.${column}`)
  const orderWords = ({ column, descending }: OrderKey) =>
    `${columnWords(column)}, ${t(descending ? 'table.down' : 'table.up')}`
  const groups = Map.groupBy(filter.filters, facetNameOf)
  const parts: readonly (readonly [string, ReactNode])[] = [
    ...(filter.text.trim() === '' ? [] : [[t('views.words'), <bdi key="text">{filter.text}</bdi>] as const]),
    ...facetNames.flatMap((name) => {
      const chosen = groups.get(name)
      if (chosen === undefined) return []
      const said = chosen.map(wordsOf)
      // What an incident has holds together; of everything else any may hold.
      const words = name === 'has' ? new Intl.ListFormat(i18n.language).format(said) : inOne(said)
      return [[t(`facets.name.${name}`), <bdi key={name}>{words}</bdi>] as const]
    }),
    ...(groups.get(null) ?? []).map((one) => [t('views.only'), <bdi key={one}>{wordsOf(one)}</bdi>] as const),
    ...(filter.area === undefined ? [] : [[t('views.where'), t('facets.inArea')] as const]),
    ...(screen === 'incidents' ? [] : [[t('fields.screen'), t(`finding.view.${screen}`)] as const]),
    ...(look.order.length === 0 ? [] : [[t('views.order'), look.order.map(orderWords).join('; ')] as const]),
    ...(look.group === null ? [] : [[t('fields.group'), t(`views.group.${look.group}`)] as const]),
    ...(look.columns === null
      ? []
      : [[t('fields.columns'), look.columns.map(columnWords).join(', ')] as const]),
  ]
  return (
    <>
      {parts.length === 0 && <p className={styles.quiet}>{t('views.everything')}</p>}
      <dl className={styles.words}>
        {parts.map(([name, words], at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <p className={styles.warn}>{t('views.leftOut', { names: unknown.join(', ') })}</p>
      )}
    </>
  )
}

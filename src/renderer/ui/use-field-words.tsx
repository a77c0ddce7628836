import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { articleLabel, isArticleId } from '#shared/domain/legal/article-label.ts'
import { useFilterWords } from '../platform/use-filter-words.ts'
import { RecordName } from '../platform/record-name.tsx'
import { isList, type Json, type Path } from './difference.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Says the places and values of a record in words, as a reader of its history needs them. */
export function useFieldWords() {
  const { t, i18n } = useTranslation()
  const filterWords = useFilterWords()

  const name = (field: string): string => t(`fields.${field}`, { defaultValue: field })

  const path = (parts: Path): string => {
    const words: string[] = []
    for (const part of parts) {
      if (typeof part === 'string') words.push(name(part))
      else words.push(t('ui.difference.item', { label: words.pop() ?? '', number: part + 1 }))
    }
    return words.join(' · ')
  }

  /** A value of a closed list in its words; where it stands says of which list. */
  const listed = (json: string, path: Path): string | null => {
    const [field, part = 'record'] = path.filter((name) => typeof name === 'string').toReversed()
    const known = [`values.in.${part}.${field}.${json}`, `values.${field}.${json}`].filter((key) =>
      i18n.exists(key),
    )
    const words: unknown = known[0] === undefined ? null : t(known[0], { defaultValue: '' })
    return typeof words === 'string' ? words : null
  }

  /** What is chosen rather than known, and is not. */
  const notSet = (path: Path): string | null => {
    const key = `values.notSet.${path.join('.')}`
    return i18n.exists(key) ? t(key, { defaultValue: '' }) : null
  }

  const text = (json: string, at: Path): ReactNode => {
    if (json === '') return t('ui.difference.nothing')
    if (at.findLast((part) => typeof part === 'string') === 'filters') return filterWords(json)
    if (UUID.test(json)) return <RecordName id={json} />
    return isArticleId(json) ? articleLabel(json) : (listed(json, at) ?? json)
  }

  const value = (json: Json, at: Path): ReactNode => {
    if (json === null) return notSet(at) ?? t('ui.unknown')
    if (typeof json === 'boolean') return json ? t('ui.difference.yes') : t('ui.difference.no')
    if (typeof json === 'number') return String(json)
    if (typeof json === 'string') return text(json, at)
    if (isList(json)) return json.length === 0 ? t('ui.none') : inLines(json.map((item) => value(item, at)))
    return inLines(
      Object.entries(json)
        .filter(([key, part]) => key !== 'id' && !saysNothing(part))
        .map(([key, part]) => (
          <>
            {name(key)}: {value(part, [...at, key])}
          </>
        )),
    )
  }

  const order = (items: readonly Json[]): ReactNode =>
    inLines(
      items.map((item, index) => (
        <>
          {index + 1}. {value(item, [])}
        </>
      )),
    )

  return { path, value, order }
}

const inLines = (parts: readonly ReactNode[]): ReactNode =>
  parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && '\n'}
      {part}
    </Fragment>
  ))

/** Empty parts of an added or removed item only make it longer to read. */
const saysNothing = (json: Json): boolean =>
  json === '' ||
  json === null ||
  (isList(json) && json.length === 0) ||
  (typeof json === 'object' && Object.values(json).every(saysNothing))

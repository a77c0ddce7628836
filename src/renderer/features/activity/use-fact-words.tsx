import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { Fact } from '#shared/journal/activity/facts.ts'
import { formatBytes } from '../../ui/format-bytes.ts'
import { InstantText } from '../../ui/instant-text.tsx'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Says what an entry tells beside what happened. */
export function useFactWords() {
  const { t, i18n } = useTranslation()
  const name = (fact: Fact): string => t(`activity.fact.${fact.name}`, { defaultValue: fact.name })

  const value = ({ name: field, value: said }: Fact): ReactNode => {
    if (field === 'bytes') return formatBytes(Number(said), i18n.language)
    if (typeof said === 'number') return new Intl.NumberFormat(i18n.language).format(said)
    const listed = `activity.value.${field}.${said}`
    if (i18n.exists(listed)) return t(listed, { defaultValue: said })
    if (INSTANT.test(said)) return <InstantText instant={said} seconds />
    return <bdi>{field === 'transfer.on' ? edtfInWords(said) : said}</bdi>
  }

  return { name, value }
}

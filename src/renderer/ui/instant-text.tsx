import { useTranslation } from 'react-i18next'
import { intlLocale } from '../locales/intl-locale.ts'

interface InstantTextProps {
  readonly instant: string
  /** To the second, where the order of things matters. */
  readonly seconds?: boolean
}

/** An instant of the journal in the reader's own clock; the UTC original is in the tooltip. */
export function InstantText({ instant, seconds = false }: InstantTextProps) {
  const { i18n } = useTranslation()
  const words = new Intl.DateTimeFormat(intlLocale(i18n.language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
  }).format(new Date(instant))
  return (
    <time dateTime={instant} title={instant}>
      {words}
    </time>
  )
}

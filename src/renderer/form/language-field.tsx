import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from './choice-field.tsx'

/** Languages of the material at hand first; `und` says that the language is not known (ISO 639-2). */
const offered = ['en', 'uk', 'ru', 'ar', 'fr', 'de', 'es', 'pl', 'ro', 'tr', 'he', 'fa', 'zh', 'ja', 'und']

export interface LanguageFieldProps {
  readonly field: string
  readonly label?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A language by its name in the reader's language. A tag that is not offered stays as it came. */
export function LanguageField({ field, label, value, onChange }: LanguageFieldProps) {
  const { t, i18n } = useTranslation()
  const names = useMemo(() => new Intl.DisplayNames([i18n.language], { type: 'language' }), [i18n.language])
  return (
    <ChoiceField
      field={field}
      label={label ?? t('incident.language')}
      value={value}
      values={offered.includes(value) ? offered : [value, ...offered]}
      words={(tag) => (tag === 'und' ? t('incident.languageUnknown') : (nameOf(names, tag) ?? tag))}
      onChange={onChange}
    />
  )
}

/** A draft can hold a tag that is none: the name is then the tag as it stands. */
function nameOf(names: Intl.DisplayNames, tag: string): string | undefined {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? names.of(tag) : tag
}

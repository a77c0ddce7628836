import { useTranslation } from 'react-i18next'
import type { BrokenRule } from '#shared/lib/result.ts'

/** A broken rule; its name alone where its sentence names nothing. */
export type Told = BrokenRule | string

/** Turns a broken rule (`text.tooLong`) into a sentence with the words that it names; unknown rules get a plain one. */
export function useIssueText(): (told: Told) => string {
  const { t } = useTranslation()
  return (told) => {
    const { key, words }: BrokenRule = typeof told === 'string' ? { key: told } : told
    return t(`issues.${key}`, { ...words, defaultValue: t('issues.other') })
  }
}

import { useTranslation } from 'react-i18next'

/** Turns the name of a broken rule (`text.tooLong`) into a sentence; unknown names get a plain one. */
export function useIssueText(): (key: string) => string {
  const { t } = useTranslation()
  return (key) => t(`issues.${key}`, { defaultValue: t('issues.other') })
}

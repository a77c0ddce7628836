import { useTranslation } from 'react-i18next'

/** Turns the name of a broken rule (`text.tooLong`) into a sentence; unknown names get a plain one. */
export function useIssueText(): (key: string) => string {
  const { t, i18n } = useTranslation()
  return (key) => {
    const path = `issues.${key}`
    // Rule names come from schemas at run time, so the typed keys cannot know them.
    return i18n.exists(path) ? i18n.t(path as 'issues.other') : t('issues.other')
  }
}

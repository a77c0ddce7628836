import { useTranslation } from 'react-i18next'
import { WHOEVER_LOOKS } from '#shared/domain/saved-view/whoever-looks.ts'
import { useSession } from './session.ts'
import { useAnalystNames } from './use-analyst-names.ts'

const words = { 'returned-to': 'returnedTo', 'to-review-by': 'toReviewBy' } as const

/** What waits for an analyst, in words: "waiting for your review", or for that of another by name. */
export function useAnalystFilterWords(): (kind: keyof typeof words, analystId: string) => string {
  const { t } = useTranslation()
  const nameOf = useAnalystNames()
  const me = useSession().analyst?.id
  return (kind, analystId) =>
    [me, WHOEVER_LOOKS].includes(analystId)
      ? t(`filters.${kind}`)
      : t(`filters.${words[kind]}`, { name: nameOf(analystId) })
}

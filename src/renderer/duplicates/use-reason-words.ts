import { useTranslation } from 'react-i18next'
import { linkedItem } from '#shared/domain/duplicate/link-key.ts'
import type { SimilarReason } from '#shared/domain/duplicate/similarity.ts'
import type { SharedReason } from '#shared/domain/duplicate/shared-reason.ts'

/** Says why two incidents may be one: "same tweet", "same day", "400 m apart". Which words they share stands elsewhere. */
export function useReasonWords(): (reason: SimilarReason | SharedReason) => string {
  const { t } = useTranslation()
  return (reason) => {
    switch (reason.kind) {
      case 'link':
        return t(`duplicates.reason.link.${linkedItem(reason.link)}`)
      case 'date':
        if (reason.days > 0) return t('duplicates.reason.days', { count: reason.days })
        return reason.isSure ? t('duplicates.reason.sameDay') : t('duplicates.reason.maybeSameDay')
      case 'place':
        return apart(reason.kilometers)
      case 'place-name':
        return t('duplicates.reason.placeName')
      case 'words':
        return t('duplicates.reason.words', {
          count: 'words' in reason ? reason.words.length : reason.hashes.length,
        })
    }
  }

  function apart(kilometers: number): string {
    if (kilometers === 0) return t('duplicates.reason.samePosition')
    return kilometers < 1
      ? t('duplicates.reason.meters', { meters: Math.max(1, Math.round(kilometers * 1_000)) })
      : t('duplicates.reason.kilometers', { kilometers })
  }
}

import { useTranslation } from 'react-i18next'
import { InstantText } from '../ui/instant-text.tsx'
import type { Found } from './use-backup-work.ts'

/** What is in a backup that was read in full. */
export function FoundFacts({ found }: { readonly found: Found }) {
  const { t } = useTranslation()
  return (
    <>
      <p>
        {t('backup.madeAt')} <InstantText instant={found.madeAt} />
      </p>
      <p>{t('backup.foundEntries', { count: found.size })}</p>
      <p>{t('backup.foundEvidence', { count: found.intact })}</p>
      {found.lacking.length > 0 && <p>{t('backup.lacking', { items: found.lacking.join(', ') })}</p>}
    </>
  )
}

import { IconMessageReport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IncidentRow } from '../../../engine/queries.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './table.module.css'

/** Whether it was denied, or whether anybody looked for a denial. */
export function DenialText({ row }: { readonly row: Pick<IncidentRow, 'denials' | 'denialSearch'> }) {
  const { t } = useTranslation()
  return row.denials > 0 ? (
    <Badge tone="warn" icon={<IconMessageReport />}>
      {t('terms.denied')}
    </Badge>
  ) : (
    <span className={row.denialSearch === 'searched-none-found' ? styles.quiet : styles.lack}>
      {t(`incidents.denial.${row.denialSearch}`)}
    </span>
  )
}

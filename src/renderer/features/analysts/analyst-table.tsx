import { Button } from '@mantine/core'
import { IconEye, IconKey, IconKeyOff, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedAnalyst } from '#shared/ipc/analysts.ts'
import { useSession } from '../../platform/session.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './analysts.module.css'

export interface AnalystTableProps {
  readonly analysts: readonly ListedAnalyst[]
  readonly onRetire: (analyst: ListedAnalyst) => void
}

/** Who works or worked here, what they may do, and whether they can open the workspace. */
export function AnalystTable({ analysts, onRetire }: AnalystTableProps) {
  const { t } = useTranslation()
  const me = useSession().analyst
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['name', 'organisation', 'role', 'key', 'action'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`analysts.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {analysts.map((analyst) => (
          <tr key={analyst.id}>
            <th scope="row">
              <bdi>{analyst.name}</bdi>
              {analyst.id === me?.id && <span className={styles.quiet}> · {t('analysts.you')}</span>}
            </th>
            <td>
              <bdi>{analyst.organisation}</bdi>
            </td>
            <td>
              <Badge icon={analyst.role === 'viewer' ? <IconEye /> : <IconUser />}>
                {t(`analysts.role.${analyst.role}`)}
              </Badge>
            </td>
            <td>
              <Access analyst={analyst} />
            </td>
            <td>
              {analyst.active && analyst.id !== me?.id && me?.role !== 'viewer' && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('analysts.retireLabel', { name: analyst.name })}
                  onClick={() => onRetire(analyst)}
                >
                  {t('analysts.retire')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Access({ analyst: { active, hasKey } }: { readonly analyst: ListedAnalyst }) {
  const { t } = useTranslation()
  if (!active) return <Badge icon={<IconKeyOff />}>{t('analysts.access.retired')}</Badge>
  return hasKey ? (
    <Badge tone="ok" icon={<IconKey />}>
      {t('analysts.access.open')}
    </Badge>
  ) : (
    <Badge tone="warn" icon={<IconKeyOff />}>
      {t('analysts.access.noKey')}
    </Badge>
  )
}

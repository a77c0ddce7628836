import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Grouping } from '#shared/domain/incident-list/look.ts'
import type { Answer } from '../../../engine/queries.ts'
import styles from './table.module.css'
import type { OpenGroups } from './use-groups.ts'

export interface GroupBarProps {
  readonly by: Grouping
  readonly found: Pick<Answer<'incidents.page'>, 'groups'>
  readonly groups: OpenGroups
  readonly onUngroup: () => void
}

/** Of these an incident can have several. */
const several: readonly Grouping[] = ['category', 'place', 'log']

/** What the list is grouped by, and what that does to its counts. */
export function GroupBar({ by, found, groups, onUngroup }: GroupBarProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.groups}>
      <span>
        {t('groups.told', { count: found.groups, by: t(`groups.by.${by}`) })}
        {several.includes(by) && <span className={styles.aside}> {t('groups.several')}</span>}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={groups.closeAll}>
        {t('groups.closeAll')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={groups.openAll}>
        {t('groups.openAll')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onUngroup}>
        {t('groups.ungroup')}
      </Button>
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { navigate } from '../../platform/navigation.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './merged-notice.module.css'

/** Leads on from an incident that was merged, to the one that stands for both. */
export function MergedNotice({ saved }: { readonly saved: StoredRecord<'incident'> | null }) {
  const { t } = useTranslation()
  const into = saved?.body.relations.find(({ type }) => type === 'merged-into')
  if (into === undefined || saved?.body.status !== 'merged') return null
  return (
    <div className={styles.gone}>
      <Notice
        tone="warn"
        icon={<IconArrowMerge />}
        actions={
          <Button onClick={() => navigate({ screen: 'incident', id: into.incidentId, fresh: false })}>
            {t('people.merge.mergedInto')}
          </Button>
        }
      >
        {t('people.merge.gone')}
      </Notice>
    </div>
  )
}

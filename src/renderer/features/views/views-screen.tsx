import { Button, Switch } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewSaves } from '../../finding/saved-views/use-view-saves.ts'
import { ViewDeedNotice } from '../../finding/saved-views/view-deed-notice.tsx'
import { isOffered, useViewRecords } from '../../finding/saved-views/view-records.ts'
import { navigate } from '../../platform/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ViewItem } from './view-item.tsx'
import styles from './views.module.css'

/** All views of the workspace: what each keeps, how many incidents it finds, and what can be done with it. */
export function ViewsScreen() {
  const { t } = useTranslation()
  const all = useViewRecords()
  const saves = useViewSaves()
  const list = useRef<HTMLUListElement>(null)
  const [withTakenBack, setWithTakenBack] = useState(false)
  const takenBack = all?.filter((view) => !isOffered(view)) ?? []
  const shown = all?.filter((view) => withTakenBack || isOffered(view)) ?? []
  return (
    <Page
      title={t('views.place')}
      badges={
        all !== undefined && (
          <span className={styles.quiet}>{t('views.count', { count: all.length - takenBack.length })}</span>
        )
      }
      actions={
        <Button onClick={() => navigate({ screen: 'incidents', filters: [] })}>
          {t('views.toIncidents')}
        </Button>
      }
    >
      <p className={styles.intro}>{t('views.intro')}</p>
      <ViewDeedNotice saves={saves} onGone={() => list.current?.focus()} />
      {takenBack.length > 0 && (
        <Switch
          size="xs"
          checked={withTakenBack}
          label={t('views.showTakenBack', { count: takenBack.length })}
          onChange={(event) => setWithTakenBack(event.currentTarget.checked)}
        />
      )}
      {all !== undefined && shown.length === 0 && (
        <EmptyState
          title={t('views.noneTitle')}
          actions={
            <Button onClick={() => navigate({ screen: 'incidents', filters: [] })}>
              {t('views.toIncidents')}
            </Button>
          }
        >
          {t('views.noneHint')}
        </EmptyState>
      )}
      <ul ref={list} tabIndex={-1} className={styles.list}>
        {shown.map((view) => (
          <ViewItem key={view.id} view={view} all={all ?? []} saves={saves} />
        ))}
      </ul>
    </Page>
  )
}

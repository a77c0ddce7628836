import { Button } from '@mantine/core'
import { IconArrowBackUp, IconHistory, IconLayoutDashboard, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewSaves } from '../../finding/saved-views/use-view-saves.ts'
import { ViewCount } from '../../finding/saved-views/view-count.tsx'
import { ViewDialog } from '../../finding/saved-views/view-dialog.tsx'
import { isOffered, type ViewRecord } from '../../finding/saved-views/view-records.ts'
import { ViewWords } from '../../finding/saved-views/view-words.tsx'
import { AnalystName } from '../../platform/analyst-name.tsx'
import { navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import styles from './views.module.css'

export interface ViewItemProps {
  readonly view: ViewRecord
  readonly all: readonly ViewRecord[]
  readonly saves: ViewSaves
}

/** One view: what it keeps, how many incidents it finds now, who changed it last. */
export function ViewItem({ view, all, saves }: ViewItemProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { title, description, pinned, withdrawn } = view.body
  const named = (action: string) => t('views.actionOf', { action, title })
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <TextLink to={{ screen: 'view', id: view.id }}>
            <bdi>{title}</bdi>
          </TextLink>
        </h2>
        <span className={styles.quiet}>
          <ViewCount view={view} />
        </span>
        {pinned && <Badge icon={<IconLayoutDashboard />}>{t('views.pinned')}</Badge>}
        {withdrawn && (
          <Badge tone="warn" icon={<IconArrowBackUp />}>
            {t('views.takenBack')}
          </Badge>
        )}
        <div className={styles.actions}>
          <ForWriters>
            {withdrawn ? (
              <Button
                size="compact-sm"
                aria-label={named(t('views.useAgain'))}
                onClick={() => void saves.change(view, { withdrawn: false })}
              >
                {t('views.useAgain')}
              </Button>
            ) : (
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconPencil size={14} aria-hidden="true" />}
                  aria-label={named(t('views.edit'))}
                  onClick={() => setEditing(true)}
                >
                  {t('views.edit')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
                  aria-label={named(t('views.takeBack'))}
                  onClick={() => void saves.change(view, { withdrawn: true })}
                >
                  {t('views.takeBack')}
                </Button>
              </>
            )}
          </ForWriters>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconHistory size={14} aria-hidden="true" />}
            aria-label={named(t('views.history'))}
            onClick={() => navigate({ screen: 'history', id: view.id })}
          >
            {t('views.history')}
          </Button>
        </div>
      </div>
      {description !== '' && (
        <p className={styles.description}>
          <bdi>{description}</bdi>
        </p>
      )}
      <ViewWords body={view.body} />
      <p className={styles.quiet}>
        {view.reference} · <AnalystName id={view.changedBy} />, <InstantText instant={view.changedAt} />
      </p>
      {editing && (
        <ViewDialog
          title={t('views.editTitle')}
          begin={view.body}
          others={all.filter((one) => isOffered(one) && one.id !== view.id)}
          saving={saves.saving}
          columns={null}
          onSave={async (body) => (await saves.change(view, body)) !== null}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  )
}

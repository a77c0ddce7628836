import { Button } from '@mantine/core'
import { IconArrowBackUp, IconBookmark, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './saved-views.module.css'
import type { SavedViews } from './use-saved-views.ts'
import { ViewDeedNotice } from './view-deed-notice.tsx'
import { ViewDialog } from './view-dialog.tsx'
import { isOffered } from './view-records.ts'

export interface OpenedViewProps {
  readonly views: SavedViews
  /** The button that was pressed is gone afterwards: the keys go on elsewhere. */
  readonly onGone: () => void
}

/** By which view the list was opened, whether it is still as the view has it, and what can be done about that. */
export function OpenedView({ views, onGone }: OpenedViewProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { opened, saves } = views
  const gone = (act: () => void) => () => {
    act()
    onGone()
  }
  if (opened === null)
    return (
      <>
        <ViewDeedNotice saves={saves} onGone={onGone} />
        {views.isLost && (
          <Notice tone="warn" actions={<Button onClick={gone(views.leave)}>{t('views.leave')}</Button>}>
            {t('views.lost')}
          </Notice>
        )}
      </>
    )
  const { view, list, isChanged } = opened
  const { title, description, withdrawn } = view.body
  const { saving } = saves
  return (
    <>
      <section className={styles.opened} aria-label={t('views.opened')}>
        <IconBookmark size={15} aria-hidden="true" />
        <h2 className={styles.name}>
          <bdi>{title}</bdi>
        </h2>
        {withdrawn && (
          <Badge tone="warn" icon={<IconArrowBackUp />}>
            {t('views.takenBack')}
          </Badge>
        )}
        {isChanged && (
          <Badge tone="accent" icon={<IconPencil />}>
            {t('views.changed')}
          </Badge>
        )}
        <bdi className={styles.description}>{description}</bdi>
        <div className={styles.actions}>
          {isChanged && (
            <>
              <ForWriters>
                <Button
                  size="compact-sm"
                  variant="filled"
                  loading={saving.saving}
                  onClick={gone(() => void views.saveChanges())}
                >
                  {t('views.saveChanges')}
                </Button>
              </ForWriters>
              <Button size="compact-sm" onClick={gone(views.revert)}>
                {t('views.revert')}
              </Button>
            </>
          )}
          <ForWriters>
            {withdrawn ? (
              <Button size="compact-sm" onClick={gone(() => void saves.change(view, { withdrawn: false }))}>
                {t('views.useAgain')}
              </Button>
            ) : (
              <>
                <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
                  {t('views.edit')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={gone(() => void saves.change(view, { withdrawn: true }))}
                >
                  {t('views.takeBack')}
                </Button>
              </>
            )}
          </ForWriters>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconX size={13} aria-hidden="true" />}
            onClick={gone(views.leave)}
          >
            {t('views.leave')}
          </Button>
        </div>
      </section>
      {list.unknown.length > 0 && (
        <Notice tone="warn">{t('views.leftOut', { names: list.unknown.join(', ') })}</Notice>
      )}
      {!editing && <ViewDeedNotice saves={saves} onGone={onGone} />}
      {editing && (
        <ViewDialog
          title={t('views.editTitle')}
          begin={view.body}
          others={views.all?.filter((one) => isOffered(one) && one.id !== view.id) ?? []}
          saving={saving}
          columns={views.columns}
          onSave={views.edit}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}

import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconCheck, IconChevronDown, IconListDetails, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { ForWriters } from '../../ui/for-writers.tsx'
import type { SavedViews } from './use-saved-views.ts'
import { ViewCount } from './view-count.tsx'
import { ViewDialog } from './view-dialog.tsx'
import { isOffered } from './view-records.ts'
import styles from './saved-views.module.css'

/** Leads to the lists that were given a name, and gives one to the list as it stands. */
export function ViewsMenu({ views }: { readonly views: SavedViews }) {
  const { t } = useTranslation()
  const [naming, setNaming] = useState(false)
  useCommand('view.save', () => setNaming(true))
  const offered = views.all?.filter(isOffered) ?? []
  return (
    <>
      <Menu
        width={320}
        position="bottom-end"
        menuItemTabIndex={0}
        withInitialFocusPlaceholder={false}
        returnFocus
      >
        <Menu.Target>
          <Button
            leftSection={<IconBookmark size={14} aria-hidden="true" />}
            rightSection={<IconChevronDown size={13} aria-hidden="true" />}
          >
            {t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ''}>
          {offered.length === 0 && <Menu.Label className={styles.none ?? ''}>{t('views.none')}</Menu.Label>}
          {offered.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={
                view.id === views.opened?.view.id ? (
                  <IconCheck size={14} aria-label={t('views.isOpen')} />
                ) : (
                  <IconBookmark size={14} aria-hidden="true" />
                )
              }
              rightSection={
                <span className={styles.quiet}>
                  <ViewCount view={view} />
                </span>
              }
              onClick={() => navigate({ screen: 'view', id: view.id })}
            >
              <bdi className={styles.title}>{view.body.title}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <ForWriters>
            <Menu.Item
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => setNaming(true)}
            >
              {t('commands.label.view.save')}
            </Menu.Item>
          </ForWriters>
          <Menu.Item
            leftSection={<IconListDetails size={14} aria-hidden="true" />}
            onClick={() => navigate({ screen: 'views' })}
          >
            {t('views.manage')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <ViewDialog
          title={t('commands.label.view.save')}
          begin={views.asView()}
          others={offered}
          saving={views.saves.saving}
          columns={views.columns}
          onSave={views.saveNew}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}

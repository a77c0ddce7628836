import { ActionIcon, Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { useCommands } from '../../platform/commands/use-command.ts'
import { isMac } from '../../platform/is-mac.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import styles from './command-menu.module.css'
import { groupCommands } from './group-commands.ts'

/** All commands that can be run now. */
export function CommandMenu() {
  const { t } = useTranslation()
  const groups = groupCommands(useCommands().filter((command) => command.available))
  return (
    <Menu
      width={300}
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      menuItemTabIndex={0} // longer than the window it scrolls, which the keys must reach too
      returnFocus
    >
      <Menu.Target>
        <ActionIcon aria-label={t('commands.menu')}>
          <IconMenu2 size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {groups.map(({ group, members }) => (
          <Fragment key={group}>
            <Menu.Label>{t(`commands.group.${group}`)}</Menu.Label>
            {members.map(({ id, shortcuts }) => (
              <Menu.Item
                key={id}
                rightSection={
                  shortcuts[0] === undefined ? null : <KeyCaps keys={keyCaps(shortcuts[0], isMac)} />
                }
                onClick={() => void commands.run(id)}
              >
                {t(`commands.label.${id}`)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

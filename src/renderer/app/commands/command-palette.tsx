import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { useCommands } from '../../platform/commands/use-command.ts'
import { isMac } from '../../platform/is-mac.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { isOffered, useViewRecords } from '../../finding/saved-views/view-records.ts'
import { navigate } from '../../platform/navigation.ts'
import { privateInput } from '../../ui/private-input.ts'
import { groupCommands } from './group-commands.ts'

/** Every command that can be run now, found by its words. */
export function CommandPalette() {
  const { t } = useTranslation()
  const available = useCommands().filter((command) => command.available && command.id !== 'palette.open')
  const views = useViewRecords()?.filter(isOffered) ?? []
  const actions: SpotlightActionGroupData[] = groupCommands(available).map(({ group, members }) => ({
    group: t(`commands.group.${group}`),
    actions: members.map(({ id, shortcuts }) => ({
      id,
      label: t(`commands.label.${id}`),
      rightSection: shortcuts[0] === undefined ? undefined : <KeyCaps keys={keyCaps(shortcuts[0], isMac)} />,
      onClick: () => void commands.run(id),
    })),
  }))
  if (views.length > 0)
    actions.push({
      group: t('views.title'),
      actions: views.map(({ id, body }) => ({
        id,
        label: body.title,
        description: body.description,
        onClick: () => navigate({ screen: 'view', id }),
      })),
    })
  return (
    <Spotlight
      attributes={{ content: { 'aria-label': t('commands.paletteHint') } }}
      actions={actions}
      shortcut={null}
      nothingFound={t('commands.paletteEmpty')}
      scrollable
      maxHeight={420}
      // What scrolls must take the focus itself (WCAG 2.1.1).
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      searchProps={{
        ...privateInput,
        'aria-label': t('commands.paletteHint'),
        placeholder: t('commands.paletteHint'),
        leftSection: <IconSearch size={16} stroke={1.6} />,
      }}
    />
  )
}

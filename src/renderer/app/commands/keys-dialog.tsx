import { Modal, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setPlainKeys, usePlainKeys } from '../../platform/commands/plain-keys.ts'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { useCommands } from '../../platform/commands/use-command.ts'
import { isMac } from '../../platform/is-mac.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { groupCommands } from './group-commands.ts'
import styles from './keys-dialog.module.css'

/** Every key of the app. */
export function KeysDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const plain = usePlainKeys()
  const groups = groupCommands(useCommands().filter((command) => command.shortcuts.length > 0))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('commands.keysTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles.groups}>
        {groups.map(({ group, members }) => (
          <section key={group} className={styles.group}>
            <h2 className={styles.heading}>{t(`commands.group.${group}`)}</h2>
            <dl className={styles.keys}>
              {members.map(({ id, shortcuts }) => (
                <div key={id} className={styles.key}>
                  <dt>{t(`commands.label.${id}`)}</dt>
                  <dd>
                    {shortcuts.map((shortcut) => (
                      <KeyCaps key={shortcut} keys={keyCaps(shortcut, isMac)} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        size="xs"
        checked={plain}
        onChange={(event) => setPlainKeys(event.currentTarget.checked)}
        label={t('commands.plainKeys')}
        description={t('commands.plainKeysHint')}
      />
    </Modal>
  )
}

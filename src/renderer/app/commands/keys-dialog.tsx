import { Modal, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { setPlainKeys, usePlainKeys } from '../../platform/commands/plain-keys.ts'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { useCommands } from '../../platform/commands/use-command.ts'
import { isMac } from '../../platform/is-mac.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { groupCommands } from './group-commands.ts'
import { listKeys } from './list-keys.ts'
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
          <KeySection
            key={group}
            heading={t(`commands.group.${group}`)}
            keys={members.map(({ id, shortcuts }) => ({ does: t(`commands.label.${id}`), shortcuts }))}
          />
        ))}
        <KeySection
          heading={t('commands.inList')}
          keys={listKeys.map(({ does, shortcuts }) => ({ does: t(`commands.list.${does}`), shortcuts }))}
        />
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

interface KeySectionProps {
  readonly heading: string
  readonly keys: readonly { readonly does: string; readonly shortcuts: readonly string[] }[]
}

function KeySection({ heading, keys }: KeySectionProps) {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{heading}</h2>
      <dl className={styles.keys}>
        {keys.map(({ does, shortcuts }) => (
          <div key={does} className={styles.key}>
            <dt>{does}</dt>
            <dd>
              {shortcuts.map((shortcut) => (
                <KeyCaps key={shortcut} keys={keyCaps(shortcut, isMac)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

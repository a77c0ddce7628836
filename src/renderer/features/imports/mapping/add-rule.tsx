import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ruleKinds, type RuleKind } from './new-rule.ts'

export interface AddRuleProps {
  readonly label: string
  /** Kinds of which there can be no more. */
  readonly taken: ReadonlySet<RuleKind>
  readonly onAdd: (kind: RuleKind) => void
}

/** What can be made of a column. */
export function AddRule({ label, taken, onAdd }: AddRuleProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={label}
          leftSection={<IconPlus size={13} aria-hidden="true" />}
        >
          {t('mapping.addShort')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ruleKinds
          .filter((kind) => !taken.has(kind))
          .map((kind) => (
            <Menu.Item key={kind} onClick={() => onAdd(kind)}>
              {t(`mapping.rules.${kind}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

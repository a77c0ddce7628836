import { Button } from '@mantine/core'
import { IconBriefcase, IconProgressCheck, IconTags } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ForWriters } from '../ui/for-writers.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'

const icons = { tags: IconTags, status: IconProgressCheck, case: IconBriefcase } as const
const dialogs = { tags: TagsDialog, status: StatusDialog, case: CaseDialog } as const

export interface BulkButtonsProps {
  /** Asked for only when something is done: they may be many. */
  readonly ids: () => Promise<readonly string[]>
  readonly disabled: boolean
}

/** What can be done to many incidents at once. */
export function BulkButtons({ ids, disabled }: BulkButtonsProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<keyof typeof dialogs | null>(null)
  const Dialog = opened === null ? null : dialogs[opened]
  return (
    <ForWriters>
      {(['tags', 'status', 'case'] as const).map((what) => {
        const Icon = icons[what]
        return (
          <Button
            key={what}
            disabled={disabled}
            leftSection={<Icon size={14} aria-hidden="true" />}
            onClick={() => setOpened(what)}
          >
            {t(`bulk.button.${what}`)}
          </Button>
        )
      })}
      {Dialog !== null && <Dialog ids={ids} onClose={() => setOpened(null)} />}
    </ForWriters>
  )
}

import { Button } from '@mantine/core'
import { IconPackageExport } from '@tabler/icons-react'
import { useState } from 'react'
import { chooseIncidents } from '../platform/chosen-incidents.ts'
import { navigate } from '../platform/navigation.ts'

export interface HandOverButtonProps {
  readonly label: string
  readonly disabled: boolean
  /** Asked for only when it is pressed: they may be many. */
  readonly ids: () => Promise<readonly string[]>
}

/** Leads to where these incidents are handed over. */
export function HandOverButton({ label, disabled, ids }: HandOverButtonProps) {
  const [leaving, setLeaving] = useState(false)
  return (
    <Button
      disabled={disabled}
      loading={leaving}
      leftSection={<IconPackageExport size={14} aria-hidden="true" />}
      onClick={() => {
        setLeaving(true)
        void ids().then((all) => {
          chooseIncidents(all)
          navigate({ screen: 'hand-over-chosen' })
        })
      }}
    >
      {label}
    </Button>
  )
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export interface AddButtonProps {
  readonly onAdd: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Puts one more entry into a list of the form. */
export function AddButton({ onAdd, className, children }: AddButtonProps) {
  return (
    <Button
      variant="subtle"
      {...(className !== undefined && { className })}
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={onAdd}
    >
      {children}
    </Button>
  )
}

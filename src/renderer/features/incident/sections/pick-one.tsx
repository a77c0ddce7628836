import { useState } from 'react'
import { Select, type SelectProps } from '@mantine/core'
import { privateInput } from '../../../ui/private-input.ts'

export interface PickOneProps extends Pick<
  SelectProps,
  'label' | 'aria-label' | 'placeholder' | 'size' | 'data' | 'nothingFoundMessage'
> {
  readonly onPick: (value: string) => void
}

/** Picks one thing after another from a list that can be searched; what was typed to find one is not kept. */
export function PickOne({ onPick, ...props }: PickOneProps) {
  const [typed, setTyped] = useState('')
  return (
    <Select
      {...props}
      {...privateInput}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(picked) => {
        setTyped('')
        if (picked !== null) onPick(picked)
      }}
    />
  )
}

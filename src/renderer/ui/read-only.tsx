import { createTheme, MantineThemeProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { useIsViewer } from '../platform/session.ts'

const readOnly = { defaultProps: { readOnly: true } }
const disabled = { defaultProps: { disabled: true } }

/**
 * Text can still be selected and copied; what chooses or changes something is switched off. What only unfolds is a plain
 * button and stays; a button that only shows something says `disabled={false}`.
 */
const looking = createTheme({
  components: {
    TextInput: readOnly,
    Textarea: readOnly,
    Autocomplete: readOnly,
    Select: disabled,
    MultiSelect: disabled,
    TagsInput: disabled,
    NativeSelect: disabled,
    SegmentedControl: disabled,
    Checkbox: disabled,
    Radio: disabled,
    Button: disabled,
    ActionIcon: disabled,
  },
})

/** A form that who may only look can read and not fill in. */
export function ReadOnlyForViewer({ children }: { readonly children: ReactNode }) {
  return useIsViewer() ? <MantineThemeProvider theme={looking}>{children}</MantineThemeProvider> : children
}

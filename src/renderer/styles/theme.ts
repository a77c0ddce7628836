import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Ten equal steps: shades come from the tokens, not from a palette. */
const flat = (token: string): MantineColorsTuple => {
  const shade = `var(${token})`
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade]
}

/** Where the component library reaches for a grey by number, it gets one of our tokens. */
const greys: MantineColorsTuple = [
  'var(--hover)',
  'var(--hover)',
  'var(--line)',
  'var(--line)',
  'var(--control-line)',
  'var(--faint)',
  'var(--muted)',
  'var(--muted)',
  'var(--ink)',
  'var(--ink)',
]
const darks: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink)',
  'var(--muted)',
  'var(--faint)',
  'var(--control-line)',
  'var(--hover)',
  'var(--panel)',
  'var(--panel)',
  'var(--sunken)',
  'var(--sunken)',
]

const tones = {
  accent: { ink: '--accent', hover: '--accent-hover', soft: '--accent-soft' },
  red: { ink: '--bad', hover: '--bad', soft: '--bad-soft' },
  gray: { ink: '--muted', hover: '--ink', soft: '--hover' },
} as const

const variantColors: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...resolved, color: 'var(--on-accent)' } : resolved
}

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: flat('--accent'), red: flat('--bad'), gray: greys, dark: darks },
  white: 'var(--panel)',
  black: 'var(--ink)',
  variantColorResolver: variantColors,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: {
    xs: 'var(--text-body)',
    sm: 'var(--text-body)',
    md: 'var(--text-body)',
    lg: '1rem',
    xl: '1.25rem',
  },
  headings: { fontFamily: 'var(--font-text)', fontWeight: '600' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '5px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    InputWrapper: { defaultProps: { size: 'xs' } },
    Input: { defaultProps: { size: 'xs' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
  },
})

const shared: Record<string, string> = {
  '--mantine-color-black': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control-line)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  ...Object.fromEntries(
    Object.entries(tones).flatMap(([name, tone]) => [
      [`--mantine-color-${name}-filled`, `var(${tone.ink})`],
      [`--mantine-color-${name}-filled-hover`, `var(${tone.hover})`],
      [`--mantine-color-${name}-light`, `var(${tone.soft})`],
      [`--mantine-color-${name}-light-hover`, `var(${tone.soft})`],
      [`--mantine-color-${name}-light-color`, `var(${tone.ink})`],
      [`--mantine-color-${name}-outline`, `var(${tone.ink})`],
      [`--mantine-color-${name}-outline-hover`, `var(${tone.soft})`],
      [`--mantine-color-${name}-text`, `var(${tone.ink})`],
    ]),
  ),
}

/**
 * Both themes map to the same tokens; the tokens change, the mapping does not. Only "white" differs: the library
 * paints surfaces with it when it is light, and letters when it is dark.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-color-white': 'var(--panel)' },
  dark: { ...shared, '--mantine-color-white': 'var(--ink)' },
})

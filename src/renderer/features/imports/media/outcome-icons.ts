import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'

/** Of a check: it holds, it does not hold, it was not made. */
export const outcomeIcons = { success: IconCheck, failure: IconAlertTriangle, open: IconMinus } as const

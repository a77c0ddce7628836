import { z } from 'zod'

/** Minutes without anybody at the window after which the workspace locks. It can be long, and never off. */
export const lockAfterMinutes = z.int().min(1).max(60)

export const defaultLockAfter = 5

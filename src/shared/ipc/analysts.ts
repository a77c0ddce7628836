import { z } from 'zod'
import { analystBody } from '../domain/analyst/schema.ts'
import { recordId } from '../domain/record/schema.ts'
import { channel } from './channel.ts'
import { newPassphrase, passphrase } from './keys.ts'

const { name, organisation, role, active } = analystBody.shape
const nothing = z.strictObject({})

export const listedAnalyst = z.strictObject({
  id: recordId,
  reference: z.string(),
  name,
  organisation,
  role,
  active,
  /** Whether a passphrase of theirs opens the workspace. */
  hasKey: z.boolean(),
})
export type ListedAnalyst = z.infer<typeof listedAnalyst>

/** Who may open the workspace. Each call derives keys, which takes its time by design, so few are let through. */
export const analystChannels = {
  'analyst:list': channel('unlocked', nothing, z.array(listedAnalyst)),
  'analyst:add': channel(
    'writable',
    z.strictObject({ name, organisation, role, passphrase: newPassphrase }),
    z.strictObject({ id: recordId }),
    { perSecond: 2 },
  ),
  /** Only the own one: a viewer has one too. */
  'analyst:change-passphrase': channel(
    'unlocked',
    z.strictObject({ current: passphrase, next: newPassphrase }),
    nothing,
    { perSecond: 2 },
  ),
  'analyst:retire': channel('writable', z.strictObject({ id: recordId }), nothing, { perSecond: 2 }),
} as const

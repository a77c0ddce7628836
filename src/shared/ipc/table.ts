import { z } from 'zod'
import { tableLook } from '../domain/incident-list/look.ts'
import { channel } from './channel.ts'

const nothing = z.strictObject({})

/** How whoever is at work has set the table of incidents for themselves; a viewer too. */
export const tableChannels = {
  'table:look': channel('unlocked', nothing, tableLook),
  'table:set-look': channel('unlocked', tableLook, nothing),
}

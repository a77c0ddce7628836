import { z } from 'zod'
import { edtfOrUnknown } from '../date/schema.ts'
import { line, link } from '../text/schema.ts'

/** How an item was collected, as told: `at` unknown and every other part empty where nobody said it. */
export const collection = z.strictObject({
  /** Whom or what it comes from: a person by code name, an organisation, a device, a place. */
  from: line(300),
  url: link,
  at: edtfOrUnknown,
  by: line(300),
  tool: line(300),
  /** How far the clock of the device was off, in the collector's words: `3 min slow`, `+00:02:30`, `0` for not at all. */
  clockOffset: line(100),
})
export type Collection = z.infer<typeof collection>

export const nothingCollected: Collection = {
  from: '',
  url: '',
  at: 'unknown',
  by: '',
  tool: '',
  clockOffset: '',
}

/** Whether anything at all is said. */
export const saysAnything = (said: Collection): boolean => !sameCollection(said, nothingCollected)

export const sameCollection = (a: Collection, b: Collection): boolean =>
  collectionParts.every((part) => a[part] === b[part])

export const collectionParts = Object.keys(nothingCollected) as readonly (keyof Collection)[] // its own keys

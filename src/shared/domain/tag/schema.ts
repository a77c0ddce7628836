import { z } from 'zod'
import { line } from '../text/schema.ts'
import { tagKey } from './key.ts'

/** UTF-16 units of one tag, and tags of one incident. */
export const LONGEST_TAG = 60
export const MOST_TAGS = 50

/** Format characters but the joiners, which Persian words and composed pictographs need. */
const HIDDEN = /(?![\u200c\u200d])\p{Cf}/gu
const CONTROL = /\p{Cc}/gu

/** A tag as it is kept: NFC, nothing hidden in it, no blanks around it and single ones inside. */
export const cleanTag = (text: string): string =>
  text.replace(HIDDEN, '').replace(/\s+/gu, ' ').replace(CONTROL, '').trim().normalize('NFC')

/**
 * A working label of the workspace, such as `water` or `to be called back`: the analysts' own, and no part of what an
 * incident says. One line of at most 60 UTF-16 units, kept as `cleanTag` writes it.
 */
export const tag = line(LONGEST_TAG)
  .overwrite(cleanTag)
  .refine((text) => tagKey(text) !== '', 'text.required')

/** At most 50, each once however it is spelt. */
export const tags = z
  .array(tag)
  .max(MOST_TAGS, 'tags.tooMany')
  .superRefine((list, { addIssue }) => {
    const seen = new Set<string>()
    for (const [at, one] of list.entries()) {
      if (seen.has(tagKey(one))) addIssue({ code: 'custom', message: 'tags.twice', path: [at] })
      seen.add(tagKey(one))
    }
  })

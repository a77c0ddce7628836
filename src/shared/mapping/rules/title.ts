import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { firstSentence, shortened } from '../text/first-sentence.ts'
import { filledText } from './filled-text.ts'
import type { Make } from './make.ts'

const most = 300

/** What parts the last cell from one that is not there. A title that is taken whole keeps whatever else it ends in. */
const LAST_COMMA = /(?<=[\p{L}\p{N}])\s?,$/u
const LAST_PARTS = /[\s,;]{1,20}$/u

export function makeTitle({ template, take }: FieldOf<'title'>): Make {
  const whole = filledText(template, {
    kind: 'line',
    most: take === 'whole' ? most : Infinity,
    ...taken(take),
  })
  return (row, draft) => {
    const text = whole(row, draft).replace(take === 'whole' ? LAST_COMMA : LAST_PARTS, '')
    draft.made.title = shortened(text, most)
    if (text.length > most) draft.tell('', 'shortened', text, false)
  }
}

export function makeSummary({ template, take }: FieldOf<'summary'>): Make {
  const text = filledText(template, { kind: 'prose', most: 20_000, ...taken(take) })
  return (row, draft) => {
    draft.made.summary = text(row, draft)
  }
}

const taken = (take: 'whole' | 'first-sentence') =>
  take === 'whole' ? {} : { take: (text: string) => firstSentence(text.replace(/\r\n?/gu, '\n')) }

import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { firstSentence, shortened } from '../text/first-sentence.ts'
import { filledText } from './filled-text.ts'
import type { Make } from './make.ts'

const most = 300

export function makeTitle({ template, take }: FieldOf<'title'>): Make {
  const whole = filledText(template, {
    kind: 'line',
    most: take === 'whole' ? most : Infinity,
    ...taken(take),
  })
  return (row, draft) => {
    const text = whole(row, draft).replace(/[\s,;]{1,20}$/u, '')
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

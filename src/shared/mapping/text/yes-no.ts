import { foldText } from '../../domain/text/fold.ts'
import type { YesNoUnknown } from '../../domain/attack/schema.ts'

const words: Readonly<Record<YesNoUnknown, string>> = {
  yes: 'yes y true t 1 x ✓ ✔ так да oui si sí ja نعم',
  no: 'no n false f 0 ні нет non nein не لا',
  unknown: 'unknown unclear ? n/k невідомо неизвестно inconnu desconocido unbekannt غير‌معروف',
}

const answers = new Map(
  (['yes', 'no', 'unknown'] as const).flatMap((answer) =>
    words[answer].split(' ').map((word) => [foldText(word), answer] as const),
  ),
)

/** Yes, no or unknown as logs write them, in several languages; null for anything else, and for a blank. */
export const readYesNo = (text: string): YesNoUnknown | null =>
  answers.get(foldText(text).trim()) ?? numeric(text)

/** `1.0` as a spreadsheet writes a 1. */
const numeric = (text: string): YesNoUnknown | null =>
  /^\s*1\.0+\s*$/u.test(text) ? 'yes' : /^\s*0\.0+\s*$/u.test(text) ? 'no' : null

/** Words by which a log says that something is not known, which is more than leaving it blank. */
export const saysUnknown = (text: string): boolean => readYesNo(text) === 'unknown' || isNotKnown(text)

const isNotKnown = (text: string): boolean =>
  /^(not known|no information|not reported|not specified|unspecified|нет данных|немає даних)$/u.test(
    foldText(text).trim(),
  )

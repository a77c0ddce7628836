import { enGB } from 'date-fns/locale/en-GB'

/** Nominative and genitive, Ukrainian and Russian, as they stand in a date. */
const cyrillic: readonly string[] = [
  'січень січня январь января',
  'лютий лютого февраль февраля',
  'березень березня март марта',
  'квітень квітня апрель апреля',
  'травень травня май мая',
  'червень червня июнь июня',
  'липень липня июль июля',
  'серпень серпня август августа',
  'вересень вересня сентябрь сентября',
  'жовтень жовтня октябрь октября',
  'листопад листопада ноябрь ноября',
  'грудень грудня декабрь декабря',
]
const cyrillicMonths = new Map(
  cyrillic.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)

/**
 * Month counted from 1 of its English name or usual short form, or its Ukrainian or Russian name; null for any other word.
 */
export function monthNumber(word: string): number | null {
  const full = enGB.match.month(word, { width: 'wide' })
  if (full?.rest === '') return full.value + 1
  const short = enGB.match.month(word.replace(/^sept$/i, 'sep'), { width: 'abbreviated' })
  return short?.rest === '' ? short.value + 1 : (cyrillicMonths.get(word.toLowerCase()) ?? null)
}

import { createHash } from 'node:crypto'

export interface PlantedWord {
  readonly word: string
  /** The field or place it was typed into, for the report of a finding. */
  readonly where: string
}

const syllables = [
  [
    'zor',
    'van',
    'quist',
    'bleth',
    'moor',
    'drum',
    'plew',
    'skarn',
    'hol',
    'yub',
    'fane',
    'vint',
    'brack',
    'trev',
  ],
  ['жур', 'ква', 'щел', 'прик', 'хов', 'дзи', 'грем', 'їжа', 'лощ', 'ґуп', 'фрі', 'цьо', 'нум', 'шаб'],
  ['شغف', 'ظلق', 'خرب', 'قنط', 'زمه', 'ضفد', 'غيم', 'ثلج', 'حصن', 'طرق', 'بلد', 'سهم', 'نخل', 'وكر'],
] as const

/** Words that exist nowhere else, in three scripts by turns; the same name gives the same words. */
export class PlantedWords {
  readonly planted: PlantedWord[] = []
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  /** A word of any script. */
  next(where: string): string {
    return this.#make(where, syllables[this.planted.length % syllables.length] ?? syllables[0])
  }

  /** One that may stand in an address or in the name of a file on every system. */
  latin(where: string): string {
    return this.#make(where, syllables[0])
  }

  #make(where: string, alphabet: readonly string[]): string {
    const digest = createHash('sha256').update(`${this.#name} ${this.planted.length}`).digest()
    const word = [...digest.subarray(0, 4)].map((byte) => alphabet[byte % alphabet.length]).join('')
    this.planted.push({ word, where })
    return word
  }
}

import type { Attack } from '../../domain/attack/schema.ts'
import { unknownAttack } from '../../domain/attack/defaults.ts'
import type { MadeIncident, Problem, ProblemCode } from '../mapped-row.ts'
import { wellFormed } from '../text/shown.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

/** How much of a cell is shown with its problem. */
const shown = 200

/** What the lists of an incident hold at most; of claims, one is that of the log itself. */
const most = {
  dates: 50,
  places: 50,
  targets: 50,
  casualties: 100,
  categories: 50,
  allegedPerpetrators: 20,
  sources: 199,
} as const
type ListName = keyof typeof most

/** One incident while the rules of a profile make it, and what they found wrong. */
export class Draft {
  readonly made: Mutable<MadeIncident>
  readonly media: string[] = []
  /** The sources so far, by what tells whether another link leads to the same. */
  readonly links = new Map<string, string>()
  key = ''
  readonly #problems = new Map<string, Problem>()

  constructor({ language, tlp }: Pick<MadeIncident, 'language' | 'tlp'>) {
    this.made = {
      title: '',
      language,
      summary: '',
      dates: [],
      places: [],
      attack: unknownAttack(),
      targets: [],
      casualties: [],
      categories: [],
      allegedPerpetrators: [],
      tlp,
      sources: [],
    }
  }

  /** Each code once for a column. */
  tell(column: string, code: ProblemCode, value: string, rejects: boolean): void {
    const known = this.#problems.get(`${code} ${column}`)
    if (known !== undefined && (known.rejects || !rejects)) return
    this.#problems.set(`${code} ${column}`, { column, code, value: beginningOf(value), rejects })
  }

  /** Puts it in a list of the incident, if that is not full. */
  add<K extends ListName>(list: K, item: MadeIncident[K][number], column: string): void {
    // One list of that name and its item, which TypeScript does not see through the key.
    const items = this.made[list] as MadeIncident[K][number][]
    if (this.isFull(list)) this.tell(column, 'too-many', '', false)
    else items.push(item)
  }

  isFull(list: ListName): boolean {
    return this.made[list].length >= most[list]
  }

  attack(change: Partial<Attack>): void {
    this.made.attack = { ...this.made.attack, ...change }
  }

  /** Those that reject come first, otherwise as they were found. */
  get problems(): Problem[] {
    return [...this.#problems.values()].toSorted((a, b) => Number(b.rejects) - Number(a.rejects))
  }
}

/** The beginning of a cell, at most so many UTF-16 units. */
const beginningOf = (value: string): string =>
  wellFormed(value.length <= shown ? value : `${value.slice(0, shown - 1).replace(/[\ud800-\udbff]$/u, '')}…`)

/** Names of files beside a table, found by what a row calls them. Tools write a bare name, or a path of their own. */
export class MediaNames {
  readonly #byBase = new Map<string, string[]>()
  readonly #byValid = new Map<string, string[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      push(this.#byBase, folded(baseOf(name)), name)
      push(this.#byValid, valid(baseOf(name)), name)
    }
  }

  /** The file that is meant; undefined where there is none, or where it could be any of several. */
  find(given: string): string | undefined {
    const path = given
      .normalize('NFC')
      .replaceAll('\\', '/')
      .replace(/^\.?\//, '')
    const base = baseOf(path)
    if (base === '') return undefined
    const called = this.#byBase.get(folded(base)) ?? []
    const below = called.filter((name) => `/${name.normalize('NFC')}`.endsWith(`/${path}`))
    return (
      exact(called, path) ??
      only(below) ??
      only(called.filter((name) => baseOf(name.normalize('NFC')) === base)) ??
      only(called) ??
      only(this.#byValid.get(valid(base)) ?? [])
    )
  }
}

const exact = (names: readonly string[], path: string): string | undefined =>
  names.find((name) => name.normalize('NFC') === path)

const only = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined)

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** How the server of KoboToolbox spells a name when it keeps a file: blanks as `_`, and only letters, digits, `-`, `_` and dots. */
const valid = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .replaceAll(' ', '_')
    .replace(/[^\p{L}\p{N}_.-]/gu, '')

function push(map: Map<string, string[]>, key: string, name: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [name])
  else known.push(name)
}

/** Characters that XML cannot hold are written `_x000D_`, and what would look so `_x005F_x000D_` (ST_Xstring, 22.9.2.19). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** What would be half of a pair of surrogates is left as it is spelt. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (spelt, code: string) => {
        const unit = String.fromCharCode(Number.parseInt(code, 16))
        return unit.isWellFormed() ? unit : spelt
      })
    : text

/** The text of a string with formats (CT_Rst, 18.4.8): of all its runs, without how it is read aloud (`rPh`). */
export class RichText {
  #text = ''
  #aloud = 0
  #isText = false

  open(name: string): void {
    if (name === 'rPh') this.#aloud += 1
    this.#isText = name === 't'
  }

  close(name: string): void {
    if (name === 'rPh') this.#aloud -= 1
    this.#isText = false
  }

  text(text: string): void {
    if (this.#isText && this.#aloud === 0) this.#text += text
  }

  take(): string {
    const text = unescaped(this.#text)
    this.#text = ''
    return text
  }
}

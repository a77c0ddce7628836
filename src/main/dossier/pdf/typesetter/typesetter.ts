/** What a document is made of. Names are those that the templates read by. */
export interface Sources {
  readonly main: string
  readonly template: Readonly<Record<string, string>>
  readonly data: Readonly<Record<string, Uint8Array>>
}

/** The bytes of a PDF, or what the compiler says is wrong: its own words, which may quote the document. */
export type Typeset = { readonly bytes: Uint8Array } | { readonly wrong: string }

export interface Typesetter {
  /** Whether it can write to PDF/A-3a. What cannot makes the same pages, and claims nothing. */
  readonly archives: boolean
  /** `archive` asks for PDF/A-3a, where it can. */
  set(sources: Sources, archive: boolean): Typeset
}

/** Opens one with these fonts and no others. Rejects where this machine has none of its kind. */
export type OpenTypesetter = (fonts: readonly Uint8Array[]) => Promise<Typesetter>

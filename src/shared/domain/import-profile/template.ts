import { fail, ok, type Result } from '../../lib/result.ts'

/** A part of a template: words, the cell of a column, or a group that is left out where a cell in it is blank. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'group'; readonly parts: readonly Part[] }

const TOKEN = /\{\{|\}\}|\[\[|\]\]|\{(?<column>(?:[^{}]|\{\{|\}\})+)\}|[{}[\]]|[^{}[\]]+/gu

/** Reads a template of an import profile. Fails `invalid`, and says where, for a brace or bracket without its other half. */
export function parseTemplate(template: string): Result<readonly Part[]> {
  const parts: Part[] = []
  let group: Part[] | null = null
  for (const { 0: token, groups } of template.matchAll(TOKEN)) {
    const column = groups?.['column']
    const into: Part[] = group ?? parts
    if (column !== undefined) into.push({ kind: 'column', column: single(column).trim() })
    else if (token === '[' && group === null) group = []
    else if (token === ']' && group !== null) {
      parts.push({ kind: 'group', parts: group })
      group = null
    } else if (/^[{}[\]]$/u.test(token)) return unpaired(token)
    else into.push({ kind: 'words', text: single(token) })
  }
  return group === null ? ok(joined(parts)) : unpaired('[')
}

const single = (text: string): string => text.replaceAll(/\{\{|\}\}|\[\[|\]\]/gu, ([one = '']) => one)

const unpaired = (token: string): Result<never> =>
  fail('invalid', `“${token}” has no other half in this text. Written twice, it stands for itself.`, {
    issues: [{ path: [], key: 'mapping.template' }],
  })

/** Words that follow each other are one part: `a {{ b` has no seams. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.kind === 'words' && last?.kind === 'words')
      result.splice(-1, 1, { kind: 'words', text: last.text + part.text })
    else result.push(part.kind === 'group' ? { kind: 'group', parts: joined(part.parts) } : part)
  }
  return result
}

/** The columns that a template names, each once, in order. */
export const templateColumns = (parts: readonly Part[]): string[] => [
  ...new Set(
    parts.flatMap((part) =>
      part.kind === 'column' ? [part.column] : part.kind === 'group' ? templateColumns(part.parts) : [],
    ),
  ),
]

/**
 * Fills a template; `text` gives a cell without white space around it. '' where the template has cells and all are blank.
 * Punctuation waits until what stands on its other side is known not to be blank.
 */
export function fillTemplate(parts: readonly Part[], text: (column: string) => string): string {
  const { filled, cells, blank } = fill(parts, text)
  return cells > 0 && blank === cells ? '' : filled.trim()
}

interface Filled {
  readonly filled: string
  readonly cells: number
  readonly blank: number
}

function fill(parts: readonly Part[], text: (column: string) => string): Filled {
  let [filled, waiting, left, leftOut, cells, blank] = ['', '', false, false, 0, 0]
  for (const part of parts) {
    const inner = part.kind === 'group' ? fill(part.parts, text) : null
    const said = part.kind === 'column' ? text(part.column) : part.kind === 'words' ? part.text : ''
    const piece = inner === null ? said : inner.blank > 0 ? '' : inner.filled
    cells += inner?.cells ?? (part.kind === 'column' ? 1 : 0)
    blank += inner?.blank ?? (part.kind === 'column' && piece === '' ? 1 : 0)
    if (part.kind === 'words' && !/[\p{L}\p{N}]/u.test(piece)) {
      if (waiting !== '' && leftOut) continue // of the punctuation around what is left out, the first is enough
      waiting += piece
      leftOut = false
    } else if (piece === '') {
      leftOut = true
      left = true
    } else {
      filled += (filled === '' && left ? '' : waiting) + piece
      waiting = ''
      leftOut = false
    }
  }
  return { filled: leftOut ? filled : filled + waiting, cells, blank }
}

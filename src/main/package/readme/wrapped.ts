const width = 78

/** Plain text is wrapped; commands are not, so that they can be copied. */
export type Paragraph =
  | string
  | { readonly title: string }
  | { readonly commands: readonly string[] }
  | { readonly list: readonly string[] }

/** A text of paragraphs with an empty line between them. */
export const paragraphs = (parts: readonly Paragraph[]): string => `${parts.map(written).join('\n\n')}\n`

function written(part: Paragraph): string {
  if (typeof part === 'string') return wrapped(part, '', '')
  if ('title' in part) return `${part.title}\n${'='.repeat(Math.min(part.title.length, width))}`
  if ('commands' in part) return part.commands.map((command) => `    ${command}`).join('\n')
  return part.list.map((item) => wrapped(item, '- ', '  ')).join('\n')
}

function wrapped(text: string, first: string, further: string): string {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = further
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}

import { showFileName } from '#shared/domain/evidence/file-name.ts'

const mostNamed = 12
const longest = 100

/** Names of sheets, lists or files for a sentence that says which there are. */
export function namesSaid(all: readonly { readonly name: string }[]): string {
  const more = all.length - mostNamed
  const said = all.slice(0, mostNamed).map(({ name }) => `“${showFileName(name.slice(0, longest))}”`)
  return `${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

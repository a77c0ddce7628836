import { canonicalJson } from '#shared/journal/canonical.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { checkStructure } from '#shared/domain/statement/check-structure.ts'
import type { RecordRule } from './rule.ts'

/** A statement whose words, offsets and ids do not fit together is refused at the places that do not. */
export const soundStatement: RecordRule<'statement'> = ({ body }) => checkStructure(body)

/**
 * Links name a statement by id and version: each pair stands for one text, for good. A change is a new version, loaded
 * beside the old one.
 */
export const oneTextAVersion: RecordRule<'statement'> = async ({ id, body }, { all, current }) => {
  if (current?.kind === 'statement')
    return canonicalJson(current.body) === canonicalJson(body)
      ? []
      : [{ path: ['version'], key: 'statement.fixed' }]
  const others = (await all('statement')).filter((other) => other.id !== id)
  const taken = [...statements, ...others.map((other) => other.body)].some(
    (other) => other.id === body.id && other.version === body.version,
  )
  return taken ? [{ path: ['version'], key: 'statement.known' }] : []
}

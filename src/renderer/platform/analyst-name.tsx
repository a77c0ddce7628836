import { useEngineQuery } from '../engine/use-engine-query.ts'

/** The name of an analyst of this workspace; the beginning of the id while it is not at hand. */
export function AnalystName({ id }: { readonly id: string }) {
  const record = useEngineQuery('record.get', { id })
  return <bdi>{record?.kind === 'analyst' ? record.body.name : id.slice(0, 8)}</bdi>
}

import type { Projection } from '../projection.ts'

/** The names of the analysts of the workspace; the id of one who is not at hand. */
export function analystNames(projection: Projection): (id: string) => string {
  const names = new Map(projection.small('analyst').map(({ id, body }) => [id, body.name]))
  return (id) => names.get(id) ?? id
}

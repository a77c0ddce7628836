import { statements } from '#shared/domain/statement/catalogue.ts'

const labels = new Map(
  statements.flatMap(({ categories }) => categories.map(({ id, label }) => [id, label] as const)),
)

/** Name of a category; its id where a catalogue of another version gave it. */
export const categoryLabel = (id: string): string => labels.get(id) ?? id

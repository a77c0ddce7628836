import type { PersonBody } from './schema.ts'

/** Whether an analyst may see who a code name stands for: everybody where `visibleTo` is empty. */
export const maySee = ({ visibleTo }: Pick<PersonBody, 'visibleTo'>, analystId: string): boolean =>
  visibleTo.length === 0 || visibleTo.includes(analystId)

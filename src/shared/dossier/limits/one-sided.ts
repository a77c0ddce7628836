import type { LegalReference } from '../../domain/legal/schema.ts'

/** Whether an element has material that supports it and nothing that anybody looked at the other way. */
export const isOneSided = ({ elements }: LegalReference): boolean =>
  elements.some(
    ({ material }) =>
      material.some(({ support }) => support === 'supports') &&
      !material.some(({ support }) => support === 'contradicts' || support === 'neutral'),
  )

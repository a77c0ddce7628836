import { tlp, type Tlp } from '../domain/record/schema.ts'

/** The strictest of the labels, in the order of TLP 2.0 (RED first); undefined of none. */
export const strictest = (labels: readonly Tlp[]): Tlp | undefined =>
  tlp.options.find((label) => labels.includes(label))

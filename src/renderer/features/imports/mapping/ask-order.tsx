import { useState } from 'react'
import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { patternOrder } from '#shared/mapping/dates/pattern-order.ts'
import { bothWays, contradicts, patternsIn } from './date-orders.ts'
import { OrderLine } from './order-line.tsx'
import { OrderWays } from './order-ways.tsx'

export interface AskOrderProps {
  readonly facts: ColumnFacts
  /** As many dates of the column as are at hand. */
  readonly texts: readonly string[]
  readonly patterns: readonly string[]
  readonly onChoose: (patterns: string[]) => void
}

/** Day or month first: asked where the column leaves it open. What a profile answers already is only told. */
export function AskOrder({ facts, texts, patterns, onChoose }: AskOrderProps) {
  const answer = patternOrder(patterns)
  const asked = answer === null || contradicts(facts, patterns)
  const [open, setOpen] = useState(asked)
  if (!open && asked) setOpen(true)
  const examples = bothWays([...new Set(texts)]).toSorted((a, b) => ambiguity(b) - ambiguity(a))
  return open ? (
    <OrderWays
      facts={facts}
      examples={examples.slice(0, 3)}
      answer={answer}
      onChoose={(order) => onChoose(patternsIn(order, texts, patterns))}
    />
  ) : (
    answer !== null && <OrderLine order={answer} example={examples[0]} onChange={() => setOpen(true)} />
  )
}

/** Dates that differ between the ways show more than those that do not. */
const ambiguity = ({ days }: ReturnType<typeof bothWays>[number]): number =>
  Number(days['day-first'] !== days['month-first']) +
  Number(days['day-first'] !== null && days['month-first'] !== null)

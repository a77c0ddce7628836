import type { FieldOf, FieldRule } from '#shared/domain/import-profile/schema.ts'
import type { ColumnFacts, LogLook } from '#shared/ipc/logs.ts'
import { AskMonth } from './ask-month.tsx'
import { AskOrder } from './ask-order.tsx'
import { asksOrder } from './date-orders.ts'
import type { RuleEntry } from './mapping-form.ts'
import { monthOffer } from './month-offer.ts'

export interface ColumnOffersProps {
  readonly facts: ColumnFacts
  readonly look: LogLook
  readonly entries: readonly RuleEntry[]
  readonly onPut: (id: string, rule: FieldRule) => void
}

/** What only a person can say of the dates of a column. */
export function ColumnOffers({ facts, look, entries, onPut }: ColumnOffersProps) {
  return entries.map(({ id, rule }) => {
    if (rule.to !== 'date' || ![rule.column, rule.endColumn].includes(facts.name)) return null
    return (
      <DateOffers key={id} facts={facts} look={look} rule={rule} onPut={(changed) => onPut(id, changed)} />
    )
  })
}

interface DateOffersProps extends Omit<ColumnOffersProps, 'entries' | 'onPut'> {
  readonly rule: FieldOf<'date'>
  readonly onPut: (rule: FieldRule) => void
}

function DateOffers({ facts, look, rule, onPut }: DateOffersProps) {
  const offer = rule.month === null && rule.column === facts.name ? monthOffer(look, facts.name) : null
  const texts = look.sample.map(
    ({ cells }) => cells[look.columns.findIndex(({ name }) => name === facts.name)] ?? '',
  )
  return (
    <>
      {asksOrder(facts, rule.patterns) && (
        <AskOrder
          facts={facts}
          texts={[...facts.examples, ...texts]}
          patterns={rule.patterns}
          onChoose={(patterns) => onPut({ ...rule, patterns })}
        />
      )}
      {offer !== null && (
        <AskMonth
          offer={offer}
          dateColumn={facts.name}
          onChoose={(take) => onPut({ ...rule, month: { column: offer.column, take } })}
        />
      )}
    </>
  )
}

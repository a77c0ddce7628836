import type { IncidentBody } from '../incident/schema.ts'
import type { Traced } from './trace.ts'

/** What of a recorded incident is held against others; links and logs are of the sources that its claims name. */
export const tracedIncident = (
  { id, body }: { readonly id: string; readonly body: IncidentBody },
  { links, logs }: Pick<Traced, 'links' | 'logs'>,
): Traced => ({
  id,
  texts: [body.title, body.summary],
  edtfs: body.dates.map(({ edtf }) => edtf),
  positions: body.places.flatMap(({ position, uncertaintyMeters }) =>
    position === null ? [] : [{ ...position, uncertaintyMeters }],
  ),
  placeNames: body.places.map(({ name }) => name),
  links,
  logs,
})

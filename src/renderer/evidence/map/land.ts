import topology from 'world-atlas/countries-110m.json'
import { countriesOf } from '#shared/domain/place/countries.ts'

/** Natural Earth, 1:110 million. */
export const { ukraine, others: otherCountries } = countriesOf(topology)

import { describe, expect, it } from 'vitest'
import { fieldOf } from './field-issues.ts'
import { countingIds, fullIncident } from './test-forms.ts'
import { toForm } from './to-form.ts'

const form = toForm(fullIncident(), countingIds())
const idOf = (list: 'dates' | 'places' | 'casualties' | 'evidence', index = 0) => form[list][index]?.id

describe('the form’s name for a field of the record', () => {
  it.each([
    [['title'], 'title'],
    [['dates', 1, 'edtf'], `dates.${idOf('dates', 1)}.date`],
    [['places', 0, 'verbatim'], `places.${idOf('places')}.coordinates`],
    [['places', 0, 'position', 'latitude'], `places.${idOf('places')}.coordinates`],
    [['places', 0, 'uncertaintyMeters'], `places.${idOf('places')}.uncertainty`],
    [['casualties', 0, 'asOf', 'sourceText'], `casualties.${idOf('casualties')}.asOfText`],
    [['casualties', 0, 'buckets', 'women'], `casualties.${idOf('casualties')}.buckets.women`],
    [['evidence', 0, 'note'], `evidence.${idOf('evidence')}.note`],
    [['dates'], 'dates'],
    [['dates', 99, 'edtf'], 'dates'],
    [[], ''],
  ])('of %j is %j', (path, field) => expect(fieldOf(form, path)).toBe(field))
})

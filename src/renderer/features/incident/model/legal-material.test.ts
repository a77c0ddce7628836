import { describe, expect, test } from 'vitest'
import { evidence, physicalItem } from '#shared/dossier/testing/builders.ts'
import { elementIn, newLegalEntry, withElement, type ElementEntry } from './entries/legal-entry.ts'
import { materialOf, withMaterial } from './legal-material.ts'
import { fullIncident, countingIds } from './test-forms.ts'
import { toForm } from './to-form.ts'

const entry = newLegalEntry('a', { article: 'rs-8-2-b-i', paragraphs: '', role: 'primary' })
const element = (name: string, more: Partial<ElementEntry> = {}): ElementEntry => ({
  element: name,
  material: [],
  note: 'seen',
  ...more,
})

describe('the elements of a link', () => {
  test('stand in the order of the article, whatever was written first', () => {
    const later = { ...entry, elements: withElement(entry, element('context')) }
    expect(withElement(later, element('attack')).map((one) => one.element)).toEqual(['attack', 'context'])
  })

  test('keep only what says something', () => {
    const one = { ...entry, elements: withElement(entry, element('attack')) }
    expect(withElement(one, element('attack', { note: '' }))).toEqual([])
    expect(withElement(one, element('attack', { note: ' ' }))).toHaveLength(1)
  })

  test('are found with their place, or as empty ones', () => {
    const one = { ...entry, elements: [element('attack'), element('context')] }
    expect(elementIn(one, 'context')).toEqual({ at: 1, written: element('context') })
    expect(elementIn(one, 'object')).toEqual({ at: -1, written: element('object', { note: '' }) })
  })
})

describe('material', () => {
  test('is named once for an element: named for the other side, it moves', () => {
    const claim = { kind: 'claim' as const, id: 'c' }
    const named = withMaterial(element('attack'), claim, 'supports')
    const both = withMaterial(named, { kind: 'evidence', id: 'c' }, 'supports')
    expect(
      withMaterial(both, claim, 'contradicts').material.map(({ kind, support }) => [kind, support]),
    ).toEqual([
      ['claim', 'contradicts'],
      ['evidence', 'supports'],
    ])
  })

  test('is what the incident claims and shows; evidence that cannot be read is not offered', () => {
    const form = toForm(fullIncident(), countingIds())
    const [claim] = form.claims
    const views = materialOf(form, [{ id: claim?.sourceId ?? '', title: 'Report' }], [], 'Untitled')
    expect(views).toEqual([{ kind: 'claim', id: claim?.id, name: 'Report', detail: 'It was hit.' }])
    expect(materialOf(form, [], [], 'Untitled')[0]?.name).toBe('Untitled')
  })

  test('may be a file or a thing, each by what it is called', () => {
    const items = [evidence(1), physicalItem(1, { title: 'Fragment' })]
    const named = items.map(({ id }) => ({ id, note: '' }))
    expect(materialOf({ claims: [], evidence: named }, [], items, '').map(({ name }) => name)).toEqual([
      'EVD-2022-0001 · photo-1.jpg',
      'PHY-2022-0001 · Fragment',
    ])
  })
})

import type { StyleSpecification } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { showStyle } from './show-style.ts'

const styleOf = (name: string): StyleSpecification => ({ version: 8, name, sources: {}, layers: [] })

/** The styles that a map is given after the first one, and what makes that one be there. */
function mapOf() {
  const given: (string | undefined)[] = []
  let load = () => {}
  const map = {
    once: (_: 'style.load', listener: () => void) => void (load = listener),
    setStyle: ({ name }: StyleSpecification) => void given.push(name),
  }
  return { map, given, load: () => load() }
}

test('a style that comes while the first is loading waits for it, and only the latest is drawn', () => {
  const { map, given, load } = mapOf()
  const show = showStyle(map, styleOf('first'))
  show(styleOf('second'))
  show(styleOf('third'))
  expect(given).toEqual([])
  load()
  expect(given).toEqual(['third'])
})

test('once the first is there each other is drawn at once, the first again too, and none twice', () => {
  const { map, given, load } = mapOf()
  const first = styleOf('first')
  const show = showStyle(map, first)
  load()
  show(first)
  expect(given).toEqual([])
  const second = styleOf('second')
  show(second)
  show(second)
  show(first)
  expect(given).toEqual(['second', 'first'])
})

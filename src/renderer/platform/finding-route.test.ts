import { expect, test } from 'vitest'
import { routeOfFinding } from './finding-route.ts'
import { keptAt } from './kept-finding.ts'
import { formatRoute, parseRoute } from './route.ts'

test('a tag goes with what is kept, and is nowhere in the address', () => {
  const finding = { text: 'theatre', area: undefined, filters: ['status.draft', 'tag.торт ура'] }
  const route = routeOfFinding('incidents', finding)
  expect(formatRoute(route)).toMatch(/^#\/incidents\/status\.draft&kept=\d+$/)
  expect(keptAt(route.kept)).toEqual({ ...finding, filters: ['tag.торт ура'] })
  expect(routeOfFinding('incidents', { text: '', filters: ['status.draft'] }).kept).toBeUndefined()
  expect(parseRoute('#/incidents/tag.water')).not.toMatchObject({ screen: 'incidents' })
  expect(() => formatRoute({ screen: 'incidents', filters: ['tag.water'] })).toThrow()
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fieldRule } from '../domain/import-profile/schema.ts'
import { problemCode } from '../domain/log-import/schema.ts'
import { readyProfiles } from './ready-profiles.ts'

const document = readFileSync(path.resolve(import.meta.dirname, '../../../docs/imports.md'), 'utf8')
const text = document.replace(/^```[^]*?^```/gm, '')
const named = new Set(Array.from(text.matchAll(/`([^`]+)`/g), ([, name]) => name))

test.each([
  ['rule', fieldRule.options.map(({ shape }) => shape.to.value)],
  ['problem', problemCode.options],
  ['ready profile', readyProfiles.map(({ id }) => id)],
] as const)('every %s stands in the document on imports', (_, names) => {
  const missing = names.filter(
    (name) => !named.has(name) && !named.has(name.replace('insecurity-insight', '')),
  )
  expect(missing).toEqual([])
})

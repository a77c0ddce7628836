import { describe, expect, test } from 'vitest'
import { contract } from '#shared/ipc/contract.ts'
import { createRequest, emptyStartForm, formIssues, placeIssues, type StartForm } from './start-form.ts'

const filled = (part: Partial<StartForm> = {}): StartForm => ({
  ...emptyStartForm('Kharkiv 2022'),
  analystName: 'Olena Koval',
  passphrase: 'harbour violet',
  repeated: 'harbour violet',
  ...part,
})

describe('form of a new workspace', () => {
  test('a filled form has no issue and makes a request that main takes', () => {
    expect(formIssues(filled())).toEqual({})
    expect(contract['workspace:create'].request.safeParse(createRequest(filled(), true)).success).toBe(true)
  })

  test('an empty form names every field that needs something', () => {
    expect(formIssues(emptyStartForm(''))).toEqual({
      name: 'text.required',
      analystName: 'text.required',
      passphrase: 'passphrase.tooShort',
    })
  })

  test('a passphrase typed differently the second time is named there', () => {
    expect(formIssues(filled({ repeated: 'harbour violets' }))).toEqual({ repeated: 'passphrase.mismatch' })
  })

  test('only the place that is chosen is asked for', () => {
    expect(formIssues(filled({ place: 'typed', name: '' }))).toEqual({ path: 'text.required' })
    expect(formIssues(filled({ place: 'picked', name: '' }))).toEqual({ picked: 'folder.pick' })
  })

  test('the folder goes to main as it was given', () => {
    expect(createRequest(filled({ place: 'typed', path: ' /srv/w ' }), false).folder).toEqual({
      kind: 'typed',
      path: '/srv/w',
    })
    const picked = { token: 'a'.repeat(32), label: 'w' }
    expect(createRequest(filled({ place: 'picked', picked }), false).folder).toEqual({
      kind: 'picked',
      token: picked.token,
    })
  })

  test('what main finds goes to its field; the rest to none', () => {
    const issues = [
      { path: ['folder', 'name'], key: 'folder.name' },
      { path: ['passphrase'], key: 'passphrase.tooShort' },
      { path: ['sample'], key: 'other' },
    ]
    expect(placeIssues(issues)).toEqual({ name: 'folder.name', passphrase: 'passphrase.tooShort' })
  })
})

import { describe, expect, test } from 'vitest'
import { newPerson } from './defaults.ts'
import { saysName, tellsName } from './names-in.ts'
import { maySee } from './may-see.ts'
import { personBody } from './schema.ts'

describe('a code name', () => {
  test.each([
    ['Oksana-1', ['Oksana Petrenko']],
    ['witness petrenko', ['Оксана', 'Oksana PETRENKO']],
    ['Свідок ПЕТРЕНКО', ['Оксана Петренко']],
    ['شاهد أحمد', ['احمد حسن']],
    ['Ann 3', ['Ann Li']],
    ['XPetrenkoX', ['Petrenko']],
  ])('%s tells %j', (codeName, names) => expect(tellsName(codeName, names)).toBe(true))

  test.each([
    ['W-17', ['Oksana Petrenko']],
    ['Channel 4', ['Ann Li']],
    ['A-1', ['A. Petrenko']],
    ['Linden', ['']],
  ])('%s does not tell %j', (codeName, names) => expect(tellsName(codeName, names)).toBe(false))

  test('is refused at its field when it tells', () => {
    const body = { ...newPerson('Petrenko'), names: [{ name: 'Оксана Petrenko', language: 'uk' }] }
    expect(personBody.safeParse(body).error?.issues).toMatchObject([
      { path: ['codeName'], message: 'person.codeNameTells' },
    ])
    expect(personBody.safeParse({ ...body, codeName: 'W-17' }).success).toBe(true)
  })
})

describe('a text', () => {
  test('says a name that stands in it in full', () => {
    expect(saysName('told by ОКСАНА\n петренко.', ['Оксана Петренко'])).toBe(true)
    expect(saysName("об'єкт Дар’я", ["Дар'я"])).toBe(true)
  })
  test('does not say a name of which it has only a part', () => {
    expect(saysName('Oksana Petrenkova', ['Oksana Petrenko'])).toBe(false)
    expect(saysName('Oksana', ['Oksana Petrenko'])).toBe(false)
    expect(saysName('anything', ['', '.'])).toBe(false)
  })
})

test('a person is for everybody, or for those named', () => {
  expect(maySee({ visibleTo: [] }, 'a')).toBe(true)
  expect(maySee({ visibleTo: ['a', 'b'] }, 'b')).toBe(true)
  expect(maySee({ visibleTo: ['a'] }, 'b')).toBe(false)
})

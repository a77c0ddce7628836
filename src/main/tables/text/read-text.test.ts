import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { Unreadable } from '#main/archive/unreadable.ts'
import { encode } from '../testing/encode.ts'
import { decodeSingleByte, singleByte, unicode, type Encoding, type SingleByte } from './encodings.ts'
import { readText } from './read-text.ts'

const textOf = (bytes: Uint8Array, chosen?: string): string => readText(bytes, chosen, 'any').text

function refusal(bytes: Uint8Array, chosen?: string, guessing: 'any' | 'unicode' = 'any'): string {
  try {
    readText(bytes, chosen, guessing)
  } catch (error) {
    if (error instanceof Unreadable) return error.failure.message
    throw error
  }
  return ''
}

const lines: Readonly<Record<string, string>> = {
  uk: 'id,дата,місце,опис\nА1,2023-05-04,Вигадане,«Удар по житловому будинку, є поранені»\nА2,2023-05-06,Село Їжаківка,"Пошкоджено ґанок школи, об\'єкт порожній"\n',
  ru: 'id,дата,место,описание\nА1,2023-05-04,Выдуманное,Обстрел жилого дома; ранены двое\nА2,2023-05-06,Новый посёлок,Повреждена школа № 4 – пострадавших нет\n',
  fr: 'id,date,lieu,récit\nA1,2023-05-04,Forêt-lès-Prés,« L’école a été touchée ; deux élèves blessés »\nA2,2023-05-06,Là-bas,Un cœur brisé où tout brûlait\n',
  de: 'id,Datum,Ort,Erzählung\nA1,2023-05-04,Übelsberg,„Zwei Geschosse schlugen in der Straße ein“\nA2,2023-05-06,Großöd,Häuser beschädigt – niemand verletzt\n',
  en: 'id,date,place,note\nA1,2023-05-04,Madeup,“We heard two shells” – the school’s roof didn’t hold\nA2,2023-05-06,Farwell,The café was hit; the owner’s car burnt\n',
  es: 'id,fecha,lugar,relato\nA1,2023-05-04,Peñaflor,El señor murió según los vecinos; ¿quién disparó?\nA2,2023-05-06,Cañón,Daños en el camión de la misión médica\n',
  pl: 'id,data,miejsce,opis\nA1,2023-05-04,Wymyślone Łęgi,Pocisk uderzył w szkołę; są ranni żołnierze\nA2,2023-05-06,Żabin,Świadkowie słyszeli trzy wybuchy\n',
  tr: 'id,tarih,yer,açıklama\nA1,2023-05-04,Düşköy,İki kişi yaralandı; okulun çatısı çöktü\nA2,2023-05-06,Uydurma Dağı,Şahitler üç patlama duyduğunu söyledi\n',
  ar: 'id,date,place,note\nA1,2023-05-04,قرية,قصف منزل وإصابة شخصين\nA2,2023-05-06,مدينة,سقطت قذيفة قرب المدرسة\n',
}
const written: readonly (readonly [language: string, encoding: Encoding])[] = [
  ...Object.keys(lines).flatMap((language) => unicode.map((encoding) => [language, encoding] as const)),
  ...['uk', 'ru'].flatMap((language) =>
    (['windows-1251', 'x-mac-cyrillic', 'koi8-u'] as const).map((encoding) => [language, encoding] as const),
  ),
  ...['fr', 'de', 'en', 'es'].flatMap((language) =>
    (['windows-1252', 'macintosh'] as const).map((encoding) => [language, encoding] as const),
  ),
  ['pl', 'windows-1250'],
  ['tr', 'windows-1254'],
  ['ar', 'windows-1256'],
]

describe('the text of a file', () => {
  test.each(written)('in %s is found to be in %s', (language, encoding) => {
    // koi8-u and the Mac have no №, –, « or ’ of some of these.
    const text =
      encoding === 'koi8-u' ? (lines[language] ?? '').replace(/[«»–№]/g, '-') : (lines[language] ?? '')
    const read = readText(encode(text, encoding), undefined, 'any')
    expect(read.text).toBe(text)
    expect(read.encoding).toBe(encoding)
    expect(read.encodings).toContain(encoding)
  })

  // One word decides, and the model alone takes most of these for something else.
  test.each([
    ['Città vecchia', 'windows-1252'],
    ['Perché no', 'windows-1252'],
    ['naïve café', 'windows-1252'],
    ['La café', 'macintosh'],
    ['the owner’s car', 'macintosh'],
    ['Straße', 'windows-1252'],
    ['лікарня', 'windows-1251'],
    ['Школа', 'x-mac-cyrillic'],
  ] as const)('is found where there is little of it: %s in %s', (words, encoding) => {
    const read = readText(encode(`id,note\n1,${words}\n`, encoding), undefined, 'any')
    expect([read.text, read.encoding]).toEqual([`id,note\n1,${words}\n`, encoding])
  })

  test.each([
    ['\ufeff', 'utf-8'],
    ['\ufeff', 'utf-16le'],
    ['\ufeff', 'utf-16be'],
  ] as const)('begins behind its mark%s in %s', (mark, encoding) => {
    const read = readText(encode(`${mark}id,ж`, encoding), undefined, 'any')
    expect([read.text, read.encoding]).toEqual(['id,ж', encoding])
  })

  it('has the characters of the standard', () => {
    const some: readonly (readonly [SingleByte, number, string])[] = [
      ['windows-1252', 0x80, '€'],
      ['windows-1252', 0x92, '’'],
      ['windows-1252', 0xff, 'ÿ'],
      ['windows-1251', 0xb3, 'і'],
      ['windows-1251', 0xff, 'я'],
      ['macintosh', 0x8e, 'é'],
      ['macintosh', 0xdb, '€'],
      ['x-mac-cyrillic', 0xb4, 'і'],
      ['x-mac-cyrillic', 0xff, '€'],
      ['koi8-u', 0xa4, 'є'],
      ['windows-1250', 0xb3, 'ł'],
      ['windows-1254', 0xfd, 'ı'],
      ['windows-1256', 0xc7, 'ا'],
    ]
    for (const [encoding, byte, character] of some)
      expect(decodeSingleByte(Uint8Array.of(byte), encoding), `${encoding} ${byte}`).toBe(character)
  })

  it('has the characters of Windows-1252 where TextDecoder reads that as Latin-1', () => {
    vi.stubGlobal('TextDecoder', undefined)
    const text = decodeSingleByte(Uint8Array.of(0x93, 0x80, 0x94, 0xff), 'windows-1252')
    vi.unstubAllGlobals()
    expect(text).toBe('“€”ÿ')
  })

  it('is what was written, in whichever encoding is chosen', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...singleByte)
          .chain((encoding) =>
            fc.tuple(fc.constant(encoding), fc.array(fc.constantFrom(...charactersOf(encoding)))),
          ),
        ([encoding, characters]) => {
          const text = characters.join('')
          expect(textOf(encode(text, encoding), encoding)).toBe(text)
        },
      ),
    )
  })

  it('can be read in another encoding where no byte is lost, and in no other', () => {
    const bytes = encode('id,note\n1,Пожар\n', 'windows-1251')
    const { encodings } = readText(bytes, undefined, 'any')
    expect(encodings).toEqual(expect.arrayContaining(['windows-1251', 'windows-1252', 'koi8-u']))
    expect(encodings).not.toContain('utf-8')
    expect(readText(Uint8Array.of(0x98, 0x41), undefined, 'any').encodings).not.toContain('windows-1251')
    expect(readText(Buffer.from('id,note'), undefined, 'any').encodings).toEqual(['utf-8'])
  })
})

describe('what cannot be read is refused with its place', () => {
  it('a file in UTF-8 with a broken byte, which would read well as Windows-1252', () => {
    const broken = Buffer.concat([
      Buffer.from('id,note\n1,Пожежа в школі\n2,Об'),
      Uint8Array.of(0xff),
      Buffer.from('єкт\n'),
    ])
    expect(refusal(broken)).toMatch(/not text in utf-8: in line 3, byte .* \(0xFF\)/)
  })

  test.each([
    ['utf-8', [0x61, 0x0a, 0xc3, 0x28], /line 2, byte 3 of the file \(0xC3\)/],
    ['utf-8', [0xed, 0xa0, 0x80], /line 1, byte 1 /],
    ['utf-8', [0xef, 0xbb, 0xbf, 0x0d, 0x0d, 0x0a, 0xf5], /line 3, byte 7 /],
    ['windows-1251', [0x61, 0x0d, 0x0a, 0x98], /line 2, byte 4 of the file \(0x98\)/],
    ['windows-1252', [0x61, 0x81], /line 1, byte 2 /],
    ['utf-16le', [0x61, 0, 0x0a, 0, 0, 0xd8, 0x61, 0], /line 2, byte 5 /],
    ['utf-16be', [0, 0x61, 0xdc, 0], /line 1, byte 3 /],
    ['utf-16le', [0x61, 0, 0x62], /line 1, byte 3 /],
  ] as const)('%s %j', (encoding, bytes, words) =>
    expect(refusal(Uint8Array.from(bytes), encoding)).toMatch(words),
  )

  it('bytes that are no text in any encoding', () => {
    expect(refusal(Buffer.from('a,b\n1,\0'))).toMatch(/Line 2 has a NUL byte/)
    expect(refusal(Buffer.from('a,b\n1,\0\n'))).toMatch(/Line 2 has a NUL byte/)
    expect(refusal(Uint8Array.from([0x61, 0x0a, 0x01, 0xe9]))).toMatch(/Line 2 has the byte 0x01/)
    expect(refusal(Uint8Array.of(0x61, 0xe9), undefined, 'unicode')).toMatch(/not text in utf-8/)
    expect(refusal(Buffer.from('a'), 'utf-7')).toMatch(/“utf-7” is not known/)
  })
})

function charactersOf(encoding: SingleByte): string[] {
  const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1)
  return [...decodeSingleByte(bytes, encoding)].filter((character) => !/[\x80-\x9f]/.test(character))
}

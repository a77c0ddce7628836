import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { foldText } from './fold.ts'

describe('folding', () => {
  test.each([
    ['case', 'МАРІУПОЛЬ', 'Маріуполь'],
    ['ASCII apostrophe', "об'єкт", 'обєкт'],
    ['typographic apostrophe', 'об’єкт', 'обєкт'],
    ['letter apostrophe', 'обʼєкт', 'обєкт'],
    ['acute as apostrophe', 'об´єкт', 'обєкт'],
    ['ґ', 'Ґедзь', 'гедзь'],
    ['ё', 'Королёв', 'королев'],
    ['composition of ё', 'Королёв', 'Корол\u0435\u0308в'],
    ['composition of й', 'Чорний', 'Чорн\u0438\u0438\u0306'],
    ['composition of ї', 'Київ', 'Ки\u0456\u0308в'],
    ['harakat', 'مُسْتَشْفًى', 'مستشفي'],
    ['tatweel', 'مستـــشفى', 'مستشفى'],
    ['alef with hamza', 'أوكرانيا', 'اوكرانيا'],
    ['alef with hamza below', 'إسعاف', 'اسعاف'],
    ['alef with madda', 'آثار', 'اثار'],
    ['decomposed alef with hamza', 'ا\u0654وكرانيا', 'اوكرانيا'],
    ['alef wasla', 'ٱلمدينة', 'المدينة'],
    ['alef maqsura and ya', 'مستشفى', 'مستشفي'],
    ['Persian ya', 'یک', 'يک'],
    ['Arabic-Indic digits', '٢٠٢٢', '2022'],
    ['Persian digits', '۲۰۲۲', '2022'],
    ['full-width digits', '２０２２', '2022'],
    ['ligatures', 'ﬁeld', 'field'],
    ['presentation forms', 'ﻻ', 'لا'],
    ['soft hyphen', 'Mariu\u00adpol', 'mariupol'],
    ['isolates around a name', '\u2068Маріуполь\u2069', 'маріуполь'],
    ['zero width space', 'Mariu\u200bpol', 'mariupol'],
    ['white space', 'maternity\n\t hospital', 'maternity hospital'],
    ['no-break space', 'maternity\u00a0hospital', 'maternity hospital'],
  ])('joins forms that differ by %s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  test.each([
    ['й', 'мій', 'мии'],
    ['ї', 'її', 'іі'],
    ['і', 'кіт', 'кит'],
    ['є', 'моє', 'мое'],
    ['ь', 'день', 'ден'],
    ['an apostrophe outside a word', "'quoted'", 'quoted'],
    ['an apostrophe after a number', "5'b", '5b'],
    ['Latin accents', 'résumé', 'resume'],
  ])('keeps %s apart', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other))
  })

  it('gives the letters as they are compared', () => {
    expect(foldText('Сєвєродонецьк, Ґедзь і П’ятихатки: ٣ мёртвых')).toBe(
      'сєвєродонецьк, гедзь і пятихатки: 3 мертвых',
    )
    expect(foldText('')).toBe('')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const folded = foldText(text)
        expect(foldText(folded)).toBe(folded)
      }),
      { numRuns: 3_000 },
    )
    const letters = fc.constantFrom(
      ..."ґёйїЁЇЙİıſß'’ʼ´`′ اأإآٱىیئؤ\u0653\u0654\u0655\u064b\u0651\u0640\u0301\u0306\u0308\u00adаaﬁ٣",
    )
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 8 }), (text) => {
        const folded = foldText(text)
        expect(foldText(folded)).toBe(folded)
      }),
      { numRuns: 5_000 },
    )
  })

  it('does not depend on whether the text came composed or not', () => {
    const letters = fc.constantFrom(...'йїёґІєьаaéأإآ٣ ')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })
})

/**
 * Names of places that stand in Latin letters in more than one way: as Ukraine spells them now, after their Russian form,
 * and as was usual before. The first is the one that all of them are known by.
 */
const names: readonly (readonly [string, ...string[]])[] = [
  ['avdiivka', 'avdeevka', 'avdeyevka'],
  ['balakliia', 'balakliya', 'balakleya'],
  ['berdiansk', 'berdyansk'],
  ['chernihiv', 'chernigov'],
  ['chernivtsi', 'chernovtsy'],
  ['chuhuiv', 'chuguev', 'chuguyev'],
  ['dnipro', 'dnepr', 'dnieper'],
  ['enerhodar', 'energodar'],
  ['horlivka', 'gorlovka'],
  ['hostomel', 'gostomel'],
  ['huliaipole', 'hulyaipole', 'guliaipole', 'gulyaypole'],
  ['irpin', 'irpen'],
  ['izium', 'izyum'],
  ['kharkiv', 'kharkov'],
  ['kremenchuk', 'kremenchug'],
  ['kryvyi', 'krivoi', 'krivoy'],
  ['kupiansk', 'kupyansk'],
  ['kyiv', 'kiev'],
  ['luhansk', 'lugansk'],
  ['lviv', 'lvov'],
  ['lysychansk', 'lisichansk'],
  ['makiivka', 'makeevka', 'makeyevka'],
  ['mykolaiv', 'mykolayiv', 'nikolaev', 'nikolayev'],
  ['odesa', 'odessa'],
  ['orikhiv', 'orekhov'],
  ['rih', 'rog'],
  ['rubizhne', 'rubezhnoe', 'rubezhnoye'],
  ['sievierodonetsk', 'severodonetsk', 'sieverodonetsk'],
  ['sloviansk', 'slovyansk', 'slaviansk', 'slavyansk'],
  ['ternopil', 'ternopol'],
  ['vinnytsia', 'vinnytsya', 'vinnitsa'],
  ['vuhledar', 'ugledar'],
  ['zaporizhzhia', 'zaporizhzhya', 'zaporizhia', 'zaporozhe', 'zaporozhye'],
  ['zhytomyr', 'zhitomir'],
]

const known = new Map(
  names.flatMap((spellings) => spellings.map((one) => [withoutVowel(one), withoutVowel(spellings[0])])),
)

/** A word in Latin letters without the vowel that most cases of a Slavic name change. */
export function withoutVowel(word: string): string {
  const at = word.search(/(?:[iy]?[aeou]|[iy])$/u)
  return at < (word.endsWith('y') ? 6 : 4) ? word : word.slice(0, at)
}

const LATIN = /^[a-z]/u

/** What the name is known by, if there is one with this spelling, whatever vowel it ends with. */
export function knownBy(word: string): string[] {
  const name = LATIN.test(word) ? known.get(withoutVowel(word)) : undefined
  return name === undefined ? [] : [name]
}

import type { Article } from '../article.ts'
import type { ArticleId } from '../article-ids.ts'
import { conduct, context, protectedPersons } from './elements.ts'

/** A war crime of the Rome Statute for one kind of conflict; its elements end with the two that all share. */
const crime = (
  conflict: 'international' | 'non-international',
  title: string,
  own: Article['elements'],
  more: Partial<Pick<Article, 'needs' | 'twinOf' | 'remark'>> = {},
): Article => ({
  title,
  conflict,
  needs: null,
  twinOf: [],
  remark: '',
  ...more,
  elements: [...own, ...context[conflict]],
})

const noTwin = 'The Rome Statute has no twin of it for conflicts that are not international.'

/** Rome Statute 8(2)(a) and (b): international armed conflict. */
export const internationalCrimes = {
  'rs-8-2-a-i': crime('international', 'Wilful killing', [...conduct.wilfulKilling, ...protectedPersons], {
    needs: 'protected-person',
  }),
  'rs-8-2-a-iii': crime(
    'international',
    'Wilfully causing great suffering',
    [...conduct.greatSuffering, ...protectedPersons],
    { needs: 'protected-person' },
  ),
  'rs-8-2-a-iv': crime(
    'international',
    'Destruction and appropriation of property',
    conduct.wantonDestruction,
    {
      needs: 'protected-person',
      remark: 'The basis to be named is that of the protected property.',
    },
  ),
  'rs-8-2-b-i': crime('international', 'Attacking civilians', conduct.attackOnCivilians),
  'rs-8-2-b-ii': crime('international', 'Attacking civilian objects', conduct.attackOnCivilianObjects, {
    remark: noTwin,
  }),
  'rs-8-2-b-iii': crime(
    'international',
    'Attacking those of a humanitarian or peacekeeping mission',
    conduct.attackOnMission,
  ),
  'rs-8-2-b-iv': crime(
    'international',
    'Excessive incidental death, injury or damage',
    conduct.excessiveDamage,
    { remark: noTwin },
  ),
  'rs-8-2-b-v': crime('international', 'Attacking undefended places', conduct.undefendedPlace, {
    remark: noTwin,
  }),
  'rs-8-2-b-ix': crime('international', 'Attacking protected objects', conduct.attackOnProtectedObjects),
  'rs-8-2-b-xiii': crime(
    'international',
    'Destroying or seizing the enemy’s property',
    conduct.propertyOfTheOtherSide,
  ),
  'rs-8-2-b-xxiii': crime('international', 'Using protected persons as shields', conduct.shields, {
    remark: noTwin,
  }),
  'rs-8-2-b-xxiv': crime(
    'international',
    'Attacking objects or persons using the distinctive emblems',
    conduct.emblem,
    { needs: 'emblem' },
  ),
  'rs-8-2-b-xxv': crime('international', 'Starvation as a method of warfare', conduct.starvation),
} satisfies Partial<Record<ArticleId, Article>>

/** Rome Statute 8(2)(c) and (e): armed conflict that is not international. */
export const nonInternationalCrimes = {
  'rs-8-2-c-i': crime(
    'non-international',
    'Violence to life and person: murder, mutilation, cruel treatment, torture',
    conduct.violenceToPersons,
    { twinOf: ['rs-8-2-a-i', 'rs-8-2-a-iii'] },
  ),
  'rs-8-2-e-i': crime('non-international', 'Attacking civilians', conduct.attackOnCivilians, {
    twinOf: ['rs-8-2-b-i'],
  }),
  'rs-8-2-e-ii': crime(
    'non-international',
    'Attacking objects or persons using the distinctive emblems',
    conduct.emblem,
    { needs: 'emblem', twinOf: ['rs-8-2-b-xxiv'] },
  ),
  'rs-8-2-e-iii': crime(
    'non-international',
    'Attacking those of a humanitarian or peacekeeping mission',
    conduct.attackOnMission,
    { twinOf: ['rs-8-2-b-iii'] },
  ),
  'rs-8-2-e-iv': crime('non-international', 'Attacking protected objects', conduct.attackOnProtectedObjects, {
    twinOf: ['rs-8-2-b-ix'],
  }),
  'rs-8-2-e-xii': crime(
    'non-international',
    'Destroying or seizing the property of an adversary',
    conduct.propertyOfTheOtherSide,
    { twinOf: ['rs-8-2-b-xiii'] },
  ),
  'rs-8-2-e-xix': crime('non-international', 'Starvation as a method of warfare', conduct.starvation, {
    twinOf: ['rs-8-2-b-xxv'],
    remark: 'Added by the amendment of 2019, which binds only states that accepted it.',
  }),
} satisfies Partial<Record<ArticleId, Article>>

import { rule, type Article } from '../article.ts'
import type { ArticleId } from '../article-ids.ts'

/** The general parts of the Rome Statute that a link may point at as context. */
export const generalParts = {
  'rs-8-1': rule('War crimes as part of a plan or policy, or on a large scale'),
  'rs-30': rule('Mental element: intent and knowledge'),
} satisfies Partial<Record<ArticleId, Article>>

/** Geneva Conventions I and IV of 12 August 1949. */
export const conventions = {
  'gc1-19': rule('Protection of fixed establishments and mobile medical units'),
  'gc1-21': rule('When the protection of medical units ends'),
  'gc1-35': rule('Transports of the wounded, the sick and medical equipment'),
  'gc4-4': rule('Who is a protected person'),
  'gc4-14': rule('Hospital and safety zones and localities'),
  'gc4-15': rule('Neutralised zones'),
  'gc4-16': rule('Wounded and sick, the infirm and expectant mothers: general protection'),
  'gc4-18': rule('Protection of civilian hospitals'),
  'gc4-19': rule('When the protection of civilian hospitals ends'),
  'gc4-20': rule('Hospital staff'),
  'gc4-21': rule('Convoys and hospital trains by land, vessels by sea'),
  'gc4-23': rule('Passage of medical supplies, food and clothing'),
  'gc4-27': rule('Treatment of protected persons: general'),
  'gc4-32': rule('No physical suffering or extermination of protected persons'),
  'gc4-33': rule('No collective penalties, intimidation, pillage or reprisals'),
  'gc4-53': rule('Prohibited destruction of property by an occupying power'),
  'gc4-147': rule('Grave breaches'),
} satisfies Partial<Record<ArticleId, Article>>

/** Additional Protocol I of 8 June 1977. */
export const protocol = {
  'ap1-8': rule('Terms: wounded, sick, medical personnel, units, transports, the emblem'),
  'ap1-12': rule('Protection of medical units'),
  'ap1-13': rule('When the protection of civilian medical units ends'),
  'ap1-15': rule('Protection of civilian medical and religious personnel'),
  'ap1-21': rule('Medical vehicles'),
  'ap1-48': rule('Basic rule: distinction'),
  'ap1-50': rule('Who is a civilian; the civilian population'),
  'ap1-51': rule(
    'Protection of the civilian population: no attacks on civilians, no terror, no indiscriminate attacks',
  ),
  'ap1-52': rule('General protection of civilian objects; in doubt, taken to be civilian'),
  'ap1-53': rule('Cultural objects and places of worship'),
  'ap1-54': rule('Objects that the civilian population cannot survive without'),
  'ap1-55': rule('The natural environment'),
  'ap1-56': rule('Works and installations containing dangerous forces'),
  'ap1-57': rule('Precautions in attack'),
  'ap1-58': rule('Precautions against the effects of attacks'),
  'ap1-75': rule('Fundamental guarantees'),
  'ap1-76': rule('Protection of women'),
  'ap1-77': rule('Protection of children'),
  'ap1-85': rule('Grave breaches of the Protocol, among them launching an indiscriminate attack'),
} satisfies Partial<Record<ArticleId, Article>>

import type { Element } from '../article.ts'

const element = (id: string, text: string): Element => ({ id, text })

/**
 * The elements of conduct, in our own words after the Elements of Crimes. What an article for international conflicts
 * and its twin share stands here once.
 */
export const conduct = {
  attackOnCivilians: [
    element('attack', 'An attack was directed.'),
    element(
      'object',
      'What it was directed at were civilians: the population as such, or persons who took no direct part in hostilities.',
    ),
    element('intent', 'The civilians were meant to be what the attack was directed at.'),
  ],
  attackOnCivilianObjects: [
    element('attack', 'An attack was directed.'),
    element(
      'object',
      'What it was directed at were civilian objects: objects that were no military objectives.',
    ),
    element('intent', 'These objects were meant to be what the attack was directed at.'),
  ],
  attackOnMission: [
    element('attack', 'An attack was directed.'),
    element(
      'object',
      'What it was directed at belonged to a humanitarian mission, or to a peacekeeping mission under the UN Charter: people, installations, material, units or vehicles.',
    ),
    element('intent', 'They were meant to be what the attack was directed at.'),
    element(
      'protection',
      'They were entitled to the protection that the law of armed conflict gives to civilians.',
    ),
    element('aware-protection', 'The alleged perpetrator knew of the facts that gave them that protection.'),
  ],
  excessiveDamage: [
    element('attack', 'An attack was launched.'),
    element(
      'excess',
      'It could be expected to kill or injure civilians, damage civilian objects or the natural environment (widely, for long and severely), clearly out of proportion to the concrete and direct military advantage expected overall.',
    ),
    element('knowledge', 'The alleged perpetrator knew that it would do so, and to that extent.'),
  ],
  undefendedPlace: [
    element('attack', 'One or more towns, villages, dwellings or buildings were attacked.'),
    element('undefended', 'They could have been occupied without resistance.'),
    element('no-objective', 'They were no military objectives.'),
  ],
  attackOnProtectedObjects: [
    element('attack', 'An attack was directed.'),
    element(
      'object',
      'What it was directed at was a building for religion, education, art, science or charity, a historic monument, a hospital, or a place where the sick and wounded are collected – and no military objective.',
    ),
    element('intent', 'That building or place was meant to be what the attack was directed at.'),
  ],
  propertyOfTheOtherSide: [
    element('act', 'Property was destroyed or seized.'),
    element('owner', 'It belonged to the other side.'),
    element('protection', 'The law of armed conflict protected it from being destroyed or seized.'),
    element('aware-protection', 'The alleged perpetrator knew of the facts that gave it that protection.'),
    element('no-necessity', 'Military necessity did not require it.'),
  ],
  shields: [
    element('act', 'Civilians or other protected persons were moved, or use was made of where they were.'),
    element(
      'intent',
      'This was meant to keep a military objective from being attacked, or to shield, favour or hinder military operations.',
    ),
  ],
  emblem: [
    element(
      'attack',
      'Persons, buildings, medical units or transports, or other objects were attacked that used, as the law allows, a distinctive emblem or another sign of protection under the Geneva Conventions.',
    ),
    element(
      'intent',
      'Those who used it, or what bore it, were meant to be what the attack was directed at.',
    ),
  ],
  starvation: [
    element('act', 'Civilians were deprived of objects that they could not survive without.'),
    element('intent', 'The civilians were meant to starve, as a method of warfare.'),
  ],
  wilfulKilling: [element('act', 'One or more persons were killed, or their death was caused.')],
  greatSuffering: [
    element(
      'act',
      'Great pain or suffering, of body or mind, or serious injury to body or health was caused to one or more persons.',
    ),
  ],
  wantonDestruction: [
    element('act', 'Property was destroyed or appropriated.'),
    element('no-necessity', 'Military necessity did not justify it.'),
    element('extent', 'It was extensive, and done wantonly.'),
    element('protection', 'A Geneva Convention protected the property.'),
    element('aware-protection', 'The alleged perpetrator knew of the facts that gave it that protection.'),
  ],
  violenceToPersons: [
    element(
      'act',
      'One or more persons were killed (murder), mutilated, caused severe pain or suffering (cruel treatment), or caused it for a purpose such as a confession, punishment or coercion (torture). Say in the note which of these.',
    ),
    element(
      'status',
      'They were out of combat, or were civilians, medical or religious personnel who took no active part in hostilities.',
    ),
    element('aware-status', 'The alleged perpetrator knew of the facts that gave them that status.'),
  ],
} satisfies Readonly<Record<string, readonly Element[]>>

/** Common to the crimes against persons that a Geneva Convention protects. */
export const protectedPersons: readonly Element[] = [
  element('protection', 'One or more Geneva Conventions protected those persons.'),
  element('aware-protection', 'The alleged perpetrator knew of the facts that gave them that protection.'),
]

/** The two last elements of every war crime: what it was part of, and that this was known. */
export const context = {
  international: [
    element(
      'context',
      'It took place in the context of an international armed conflict, occupation included, and was associated with it.',
    ),
    element('aware-context', 'The alleged perpetrator knew of the facts that made it an armed conflict.'),
  ],
  'non-international': [
    element(
      'context',
      'It took place in the context of an armed conflict that was not international, and was associated with it.',
    ),
    element('aware-context', 'The alleged perpetrator knew of the facts that made it an armed conflict.'),
  ],
} satisfies Readonly<Record<'international' | 'non-international', readonly Element[]>>

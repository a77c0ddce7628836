import { ambulance } from './larger/ambulance.ts'
import { bakeryQueue } from './larger/bakery-queue.ts'
import { carConvoy } from './larger/car-convoy.ts'
import { hillClinic } from './larger/hill-clinic.ts'
import { markedTower } from './larger/marked-tower.ts'
import { residentialBlock } from './larger/residential-block.ts'
import { schoolShelter } from './larger/school-shelter.ts'
import { shoppingArcade } from './larger/shopping-arcade.ts'
import { threeDistricts } from './larger/three-districts.ts'
import { waterWorks } from './larger/water-works.ts'
import type { StoryIncident } from './story-incident.ts'

/**
 * A second, larger workspace for the demonstration: ten made-up incidents over the statement's categories, in four
 * languages; together they show each thing that can be recorded. Nothing in it happened; places, channels, people and
 * figures do not exist.
 */
export const largerStory: readonly StoryIncident[] = [
  residentialBlock,
  bakeryQueue,
  ambulance,
  waterWorks,
  shoppingArcade,
  carConvoy,
  schoolShelter,
  hillClinic,
  threeDistricts,
  markedTower,
]

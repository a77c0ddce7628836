import { expect, test } from 'vitest'
import { withoutCoordinates } from './coordinates-in.ts'

test.each([
  '47.0961, 37.5489',
  '47,0961 37,5489',
  'N47.0961 E37.5489',
  'N 47.0961, E 37.5489',
  'lat 47.0961 lon 37.5489',
  'lat: 47.0961, lng: 37.5489',
  'lat=47.0961&lon=37.5489',
  '(47.0961; 37.5489)',
  '@47.0961,37.5489,17z',
  '!3d47.0961!4d37.5489',
  `47°05'46"N 37°32'56"E`,
  `47° 05.767' N, 37° 32.934' E`,
  `N 47° 05' 46", E 37° 32' 56"`,
  '47º05’46”N, 37º32’56”E',
  '47 05 46 N 37 32 56 E',
  'N47 05.767 E037 32.934',
  '470546N 0373256E',
  '37U DP 12345 67890',
  '37 U DP 12345 67890',
  '37UDP1234567890',
  '37u dp 1234 5678',
  '47.0961°, 37.5489°',
  '8GV2P3QX+5V',
  'P3QX+5V',
  '///filled.count.soap',
  'UTM 37N 389123 5217456',
  '37T 389123E 5217456N',
  '47.0961 N, 37.5489 E',
  '47.0961N, 37.5489E',
  'geo:47.0961,37.5489',
  '47.0961 пн. ш., 37.5489 сх. д.',
  '47.0961 с. ш., 37.5489 в. д.',
  '47°05′46″ пн. ш. 37°32′56″ сх. д.',
  '47.09610, and 37.54890',
  '٤٧٫٠٩٦١، ٣٧٫٥٤٨٩',
  'latitude 47.0961',
])('no digit is left of %s', (written) => {
  const told = withoutCoordinates(`Seen at ${written} by two.`)
  expect(told).toMatch(/^Seen at (?:geo:)?\[coordinates withheld\].{0,2} ?by two\.$/u)
})

test.each([
  'On 12.03.2022, 14 people of 1,200 were hurt.',
  '47.1, 37.5 is near enough.',
  'Between 10:30 and 11:45, at 25 km from the line.',
  'Call +380 44 123 45 67 or see INC-2022-0001.',
  'A 152 mm shell, 3.5 m deep, 20 % of 400.',
  'Article 8(2)(b)(ii), p. 37, No. 2022/114.',
  'Шестеро людей о 10:30 з 25 будинку.',
])('and what is none stays: %s', (text) => {
  expect(withoutCoordinates(text)).toBe(text)
})

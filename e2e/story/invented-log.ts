const header = 'id,date,place,latitude,longitude,killed,injured,description,link'

const rows = {
  mill: 'OL-1,5/6/2022,Olmpark,49.1021,30.2277,2,0,"A mill burnt down in the night. Two people who slept in it were found in the morning, and nobody knows yet from where it was hit; the neighbours speak of three explosions within a minute, and of a fourth one later.",https://example.org/mill',
  granary: 'OL-2,7/8/2022,Ostwick,49.2214,30.4108,several,4,"A granary, and the barn beside it.",',
  bridge: 'OL-3,3/4/2022,Ostwick,49.2302,30.4211,0,1,A bridge was hit.,https://example.org/bridge',
  house: 'OL-4,9/10/2022,Велика Руда,49.3120,30.5523,1,,Будинок зруйновано.,',
  market: 'OL-5,2/11/2022,سوق المدينة,49.4001,30.6614,,6,أصيب السوق وقت الظهيرة.,https://example.org/market',
  school:
    'OL-6,11/11/2022,Olmpark,49.1040,30.2301,0,0,An empty school lost its roof.,https://example.org/school',
  /** The id of the mill again, with one more. */
  again:
    'OL-1,5/6/2022,Olmpark,49.1021,30.2277,3,0,"A mill burnt down in the night.",https://example.org/mill',
}

const { mill, granary, bridge, house, market, school, again } = rows
const table = (...lines: readonly string[]): string => `${[header, ...lines].join('\r\n')}\r\n`

/**
 * A log that nobody keeps, with what logs have: days and months that can be told apart by nobody, a word where a number
 * belongs, an id that comes twice, blanks, three scripts.
 */
export const inventedLog = table(mill, granary, bridge, house, market, school, again)

/** The same log later: a day is written with its zeros, one row has another figure, one other words, and one is gone. */
export const laterLog = table(
  mill.replace('5/6/2022', '05/06/2022'),
  granary.replace('several', '1'),
  bridge.replace('was hit', 'was hit and fell'),
  market.replace(',6,', ',7,'),
  school,
)

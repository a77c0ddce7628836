/** An event is seldom logged more often than this before it is merged. */
const FEW = 8
const FEW_OF_ALL = 0.02
const FEW_AT_MOST = 500

/** A word that stands in more of so many incidents than this is a turn of phrase, whatever its language. */
export const mostOfWord = (incidents: number): number =>
  Math.max(FEW, Math.min(FEW_OF_ALL * incidents, FEW_AT_MOST))

/** A link that more incidents have leads to a front page, or to a page about many incidents. */
export const mostOfLink = 20

/** Where more incidents than this are near one in date and place, being near says nothing: other reasons are asked for. */
export const mostAround = 40

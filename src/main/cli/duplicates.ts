import { withoutCommon } from '#shared/domain/duplicate/common.ts'
import { linkedItem } from '#shared/domain/duplicate/link-key.ts'
import { sharingWords, type SharedReason } from '#shared/domain/duplicate/shared-reason.ts'
import { similarity } from '#shared/domain/duplicate/similarity.ts'
import { tracedIncident } from '#shared/domain/duplicate/traced-incident.ts'
import { counted } from '#main/verify/counted.ts'
import { duplicatesIn, type DuplicatesFound } from '#main/duplicates/duplicates-in.ts'
import type { Vault } from '#main/vault/vault.ts'
import { done, type Command } from './command.ts'
import { withVault } from './with-vault.ts'

/** Pairs of incidents that may be one, with score and reasons. Nothing is decided or merged here. */
export const duplicates: Command = {
  usage: 'duplicates --workspace DIR',
  run: (flags) =>
    withVault(flags, async (vault) => {
      const found = await duplicatesIn(vault)
      const pairs: Told[] = []
      for (const pair of found.pairs) pairs.push(await told(vault, found, pair))
      const { common, crowded, more } = found
      const skipped = {
        links: [...common.links].map(([link, incidents]) => ({ link, incidents })),
        words: common.words.size,
        crowdedIncidents: crowded,
        weakerPairs: more,
      }
      const text = [...pairs.map(inWords), ...skippedInWords(skipped)].join('\n')
      return done(text || 'No two incidents look like one.', {
        count: pairs.length + more,
        pairs,
        skipped,
      })
    }),
}

type Told = Awaited<ReturnType<typeof told>>

async function told(
  vault: Vault,
  { participants, common }: DuplicatesFound,
  pair: DuplicatesFound['pairs'][number],
) {
  const [one, other] = [participants[pair.one], participants[pair.other]]
  if (one === undefined || other === undefined) throw new Error('A pair is of those who take part')
  const alike = similarity(withoutCommon(one.trace, common), withoutCommon(other.trace, common))
  const [first, second] = await Promise.all(
    [one, other].map(({ trace }) => vault.record('incident', trace.id)),
  )
  if (alike === null || first === undefined || second === undefined)
    throw new Error('A pair is alike, and is recorded')
  return {
    score: Number(alike.score.toFixed(3)),
    one: { id: first.id, reference: first.reference, title: first.body.title },
    other: { id: second.id, reference: second.reference, title: second.body.title },
    reasons: sharingWords(tracedIncident(first, { links: [], logs: [] }))(alike.reasons),
    sameLog: alike.isSameLog,
    later: pair.isLater,
  }
}

const inWords = ({ score, one, other, reasons, sameLog, later }: Told): string =>
  [
    `${score.toFixed(2)}  ${one.reference}  ${other.reference}`,
    [...reasons.map(reasonInWords), ...(sameLog ? ['in one log'] : []), ...(later ? ['put off'] : [])].join(
      '; ',
    ),
  ].join('  ')

const linked = {
  tweet: 'same tweet',
  telegram: 'same Telegram message',
  youtube: 'same YouTube film',
  instagram: 'same Instagram post',
  tiktok: 'same TikTok film',
  vk: 'same VK post',
  page: 'same page',
}

function reasonInWords(reason: SharedReason): string {
  switch (reason.kind) {
    case 'link':
      return linked[linkedItem(reason.link)]
    case 'date':
      if (reason.days > 0) return `${counted(reason.days, 'day')} apart`
      return reason.isSure ? 'same day' : 'may be the same day'
    case 'place':
      return reason.kilometers < 1
        ? `${Math.round(reason.kilometers * 1000)} m apart`
        : `${reason.kilometers.toFixed(1)} km apart`
    case 'place-name':
      return 'same name of a place'
    case 'words':
      return `words in common: ${reason.words.join(', ')}`
  }
}

interface Skipped {
  readonly links: readonly { readonly link: string; readonly incidents: number }[]
  readonly words: number
  readonly crowdedIncidents: number
  readonly weakerPairs: number
}

/** What was counted for nothing, and so may hide a pair. */
const skippedInWords = ({ links, words, crowdedIncidents, weakerPairs }: Skipped): string[] => [
  ...links.map(({ link, incidents }) => `Not counted: ${link}, which ${counted(incidents, 'incident')} have`),
  ...(words === 0 ? [] : [`Not counted: ${counted(words, 'word')} that too many incidents have`]),
  ...(crowdedIncidents === 0
    ? []
    : [
        `Day and place alone not counted for ${counted(crowdedIncidents, 'incident')}, with too many near them`,
      ]),
  ...(weakerPairs === 0 ? [] : [`Not listed: ${counted(weakerPairs, 'less likely pair')}`]),
]

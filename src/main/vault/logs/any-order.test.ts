import fc from 'fast-check'
import { test } from 'vitest'
import { LogStory, type Action, type Said } from '../testing/log-story.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { testWorkspace } from '../testing/workspace.ts'

const ids = 3
const said: fc.Arbitrary<Said | null> = fc.option(
  fc.record({ what: fc.nat(2), dead: fc.nat(2), isTwice: fc.boolean() }),
)
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(said, { minLength: ids, maxLength: ids })
      .map((rows): Action => ({ kind: 'import', rows })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('title', 'title', 'assessment', 'assessment', 'submit'),
      id: fc.nat(ids - 1),
    }) satisfies fc.Arbitrary<Action>,
  },
  { weight: 3, arbitrary: fc.nat(5).map((nth): Action => ({ kind: 'undo', nth })) },
)

test('in whatever order versions of a log come, are worked on and taken back, no wording is lost, no word of the analyst changed, and all else can be taken back', async () => {
  const folder = await tempFolder()
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 10 }), async (actions) => {
      await (
        await testWorkspace()
      ).session(async (vault) => {
        const story = new LogStory(vault, folder)
        for (const one of actions) await story.tell(one)
        await story.end()
      })
    }),
    { numRuns: 15 },
  )
}, 120_000)

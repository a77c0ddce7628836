import { ok, type Result } from '#shared/lib/result.ts'
import { verifyFixity } from '#main/evidence/fixity.ts'
import { standingOfAll } from '#main/evidence/standing-of-all.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

type About = 'custody' | 'standing' | 'holders' | 'describe' | 'check' | 'hand-over' | 'dispose'

/** What happened to items, and what is decided about them. */
export const custodyHandlers = (app: AppContext): Pick<HandlersOf<'evidence'>, `evidence:${About}`> => ({
  'evidence:custody': async ({ itemId }) => {
    const { vault } = app.session
    const events = []
    for (const event of await vault.custody(itemId)) {
      const agent = await vault.record('analyst', event.agent)
      events.push({ ...event, agentName: agent?.body.name ?? '' })
    }
    return ok(events)
  },
  'evidence:standing': async () => ok(standingOfAll(app.session.vault)),
  'evidence:holders': async () =>
    ok(
      app.session.vault.custodian
        .lastTransfers()
        .map(([itemId, { to, seal, on }]) => ({ itemId, to, seal, on })),
    ),
  'evidence:describe': (order) => app.session.vault.custodian.describe(order),
  'evidence:check': async ({ jobId, evidenceIds }) => {
    const { vault } = app.session
    const checked = await app.jobs.run(jobId, (job) => verifyFixity(vault, evidenceIds, 'on demand', job))
    if (!checked.ok) return checked
    const { intact, failed, unread } = checked.value
    return ok({ intact: intact.length, failed: [...failed], unread: unread.length })
  },
  'evidence:hand-over': (order) => done(app.session.vault.custodian.handOver(order)),
  'evidence:dispose': (order) => {
    const { evidence, custodian } = app.session.vault
    switch (order.step) {
      case 'give-up':
        return done(custodian.giveUp(order.evidenceId, order.reason))
      case 'take-back':
        return done(custodian.takeBack(order.evidenceId, order.reason))
      case 'delete':
        return done(evidence.delete(order.evidenceId, order))
    }
  },
})

const done = async (work: Promise<Result<void>>): Promise<Result<Record<string, never>>> => {
  const answer = await work
  return answer.ok ? ok({}) : answer
}

import type { Locator, Page } from '@playwright/test'
import { Fields } from './fields.ts'

export interface SaidOfCollecting {
  readonly from: string
  readonly at: string
  readonly by: string
  readonly how: string
  readonly clock: string
}

/** How the files that come in next were collected, unfolded where files come in. */
export class CollectionPart {
  readonly toggle: Locator
  readonly fields: Fields
  constructor(page: Page) {
    const part = page.getByRole('region', { name: 'How it was collected' })
    this.toggle = part.getByRole('button', { name: /^How it was collected/ })
    this.fields = new Fields(part)
  }

  async say({ from, at, by, how, clock }: SaidOfCollecting): Promise<void> {
    if ((await this.toggle.getAttribute('aria-expanded')) === 'false') await this.toggle.click()
    await this.fields.date('When it was collected', at)
    await this.fields.fill('Where from: source or place', from)
    await this.fields.fill('By whom', by)
    await this.fields.fill('How: method or tool', how)
    await this.fields.fill('How far the clock of the device was off', clock)
  }
}

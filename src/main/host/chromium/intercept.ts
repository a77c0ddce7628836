import type { BrowserContext, Route } from 'playwright-core'
import { appOrigins } from '../sender.ts'
import type { Serve } from '../serve.ts'

/** An empty page on another site. Going there and back is what ends a renderer and frees its memory. */
export const blankAddress = 'https://blank.holdfast-empty.invalid/'

/** Answers every request of the browser from the build; every other one is stopped and told of. */
export async function interceptAll(
  context: BrowserContext,
  serve: Serve,
  onRefused: (url: string) => void,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === blankAddress && route.request().isNavigationRequest()) return blank(route)
    if (URL.parse(url)?.origin === appOrigins.chromium) return fulfil(route, serve)
    onRefused(url)
    await route.abort('blockedbyclient')
  })
}

const blank = (route: Route): Promise<void> =>
  route.fulfill({
    contentType: 'text/html',
    headers: { 'content-security-policy': "default-src 'none'", 'cross-origin-opener-policy': 'same-origin' },
    body: '<!doctype html><title>Holdfast</title>',
  })

async function fulfil(route: Route, serve: Serve): Promise<void> {
  const request = route.request()
  // A failure that is thrown here would end the whole app: nothing waits for this promise.
  const served = await serve({ method: request.method(), url: request.url() }).catch(() => undefined)
  if (!served) return route.abort('failed')
  const { status, headers, body } = served
  await route.fulfill({ status, headers: { ...headers }, body })
}

import { setNonce } from 'get-nonce'

/** The value under which the content security policy lets styles in; empty where no policy is set. */
export const cspNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Hands the nonce to the scroll lock of dialogs, which makes a style element by itself. */
export function setupNonce(): void {
  const nonce = cspNonce()
  if (nonce !== '') setNonce(nonce)
}

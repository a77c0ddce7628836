/** Content security policy of the app's own page. The nonce is for the style elements of the UI library. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Scripts of workers: what a worker may load is decided by its own policy, not by its page's. */
export const filePolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"

/** A piece of evidence: one picture in a frame of its own, without script, storage or origin. */
export const viewPolicy =
  "default-src 'none'; img-src 'self'; style-src 'self'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** The picture itself, in case it is opened as a page. */
export const picturePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

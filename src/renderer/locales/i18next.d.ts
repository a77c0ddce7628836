import type { en } from './en/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    nsSeparator: false
    resources: { app: typeof en }
    returnNull: false
  }
}

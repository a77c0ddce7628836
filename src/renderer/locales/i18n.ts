import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'

/** Readies the words before the first render. Everything is bundled: nothing is loaded later. */
export async function setupWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'app',
    // Colons belong to labels such as TLP:AMBER.
    nsSeparator: false,
    resources: { en: { app: en } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
  document.documentElement.dir = i18next.dir()
}

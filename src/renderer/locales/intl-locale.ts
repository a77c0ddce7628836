/**
 * The locale for dates and numbers of a language. Days come before months in English too: a date such as 3/4 that
 * each reader takes differently has no place here.
 */
export const intlLocale = (language: string): string => (language === 'en' ? 'en-GB' : language)

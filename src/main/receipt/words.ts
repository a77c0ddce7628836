import { arabicReceipt } from './words/arabic.ts'
import { englishReceipt, type ReceiptWords } from './words/english.ts'
import { ukrainianReceipt } from './words/ukrainian.ts'

const known: Readonly<Record<string, ReceiptWords>> = {
  en: englishReceipt,
  uk: ukrainianReceipt,
  ar: arabicReceipt,
}

/** The words of a receipt in a language (BCP 47), by its first part; in English where there are none. */
export const receiptWordsOf = (language: string): ReceiptWords =>
  known[language.split('-')[0] ?? ''] ?? englishReceipt

import type { Page } from '@playwright/test'
import type { PlantedWords } from './planted-words.ts'

/** The planted defects: what a careless window would leave in the browser, one word for each place. */
export async function leak(page: Page, words: PlantedWords): Promise<void> {
  const leaked = {
    field: words.latin('a field that may be filled in again'),
    address: words.latin('the address'),
    storage: words.next('local storage'),
    key: words.next('a key of IndexedDB'),
    value: words.next('a value of IndexedDB'),
  }
  await page.evaluate(async ({ field, address, storage, key, value }) => {
    const careless = document.createElement('textarea')
    careless.value = field
    document.body.append(careless)
    careless.dispatchEvent(new Event('input', { bubbles: true }))
    localStorage.setItem('leaked', storage)
    const opening = indexedDB.open('leaked', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'))
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
    writing.objectStore('rows').put({ text: `${value} `.repeat(50) }, key)
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    history.pushState(null, '', `#${address}`)
  }, leaked)
}

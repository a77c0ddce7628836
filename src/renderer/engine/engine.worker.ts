import { expose } from 'comlink'
import { createEngine } from './engine.ts'
import { fetchGazetteer } from './places/fetch-gazetteer.ts'
import { createEarlyStore } from './snapshot/read-ahead.ts'
import { createStore } from './store.ts'

// The bundle's name holds a hash of it.
expose(
  createEngine(createEarlyStore(createStore()), {
    build: new URL(import.meta.url).pathname,
    gazetteer: fetchGazetteer,
  }),
)

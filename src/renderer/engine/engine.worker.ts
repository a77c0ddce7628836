import { expose } from 'comlink'
import { createEngine } from './engine.ts'
import { createStore } from './store.ts'

// The bundle's name holds a hash of it.
expose(createEngine(createStore(), { build: new URL(import.meta.url).pathname }))

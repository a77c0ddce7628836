import { expose } from 'comlink'
import { createEngine } from './engine.ts'
import { createStore } from './store.ts'

expose(createEngine(createStore()))

import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plantedBugs } from './planted-bugs.ts'

/** Loaded before a simulation: puts the bug that RELANCE_PLANTED names into the file as it is loaded, and only there. */
const bug = plantedBugs.find(({ name }) => name === process.env.RELANCE_PLANTED)
if (bug === undefined) throw new Error(`No bug is called ${process.env.RELANCE_PLANTED}`)
const { find, put } = bug
const url = pathToFileURL(resolve(import.meta.dirname, '../..', bug.file)).href

registerHooks({
  load: (loaded, context, next) => {
    const module = next(loaded, context)
    if (loaded !== url) return module
    const parts = String(module.source).split(find)
    if (parts.length !== 2)
      throw new Error(`What is to be replaced stands ${parts.length - 1} times in ${loaded}`)
    return { ...module, source: parts.join(put) }
  },
})

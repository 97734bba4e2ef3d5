import { GraphError, type Store } from '../graph/index.ts'

/**
 * Opens a store; where its server does not answer, gives one that is opened by the first call that finds it there, so that a worker
 * fetches and reads meanwhile. `tell` hears of that. Wrong settings (name, password, folder) throw at once.
 */
export async function openNowOrLater(
  open: () => Promise<Store>,
  location: string,
  tell: (trouble: string) => void,
): Promise<Store> {
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'StoreUnreachable') throw error
    tell(`${location}: ${error.message}. What is read meanwhile is loaded when it does.`)
    return later(open, location)
  }
}

function later(open: () => Promise<Store>, location: string): Store {
  let opening: Promise<Store> | null = null
  const store = () => {
    opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  return {
    location,
    update: async (change) => (await store()).update(change),
    snapshot: async () => (await store()).snapshot(),
    read: async (cypher, parameters) => (await store()).read(cypher, parameters),
    // What could not be opened need not be closed.
    close: async () => (await opening?.catch(() => null))?.close(),
  }
}

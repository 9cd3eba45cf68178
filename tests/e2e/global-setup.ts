import { setUpApplication } from '../../scripts/set-up/set-up.mjs'

/** Builds what has changed, so that these tests never run against an older application. */
export const setup = (): Promise<void> => setUpApplication()

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What else there is to find is the same in every colour, and was found in the first. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * A list that unfolds stands at the end of the page, outside its landmarks, and is scrolled by the arrow keys of the
 * field it belongs to, which keeps the focus.
 */
const ofMenus = ['region', 'scrollable-region-focusable']

export const allRules: axe.RunOptions = {}
export const rulesOfMenus: axe.RunOptions = {
  rules: Object.fromEntries(ofMenus.map((rule) => [rule, { enabled: false }])),
}
export const rulesOfColours: axe.RunOptions = { runOnly: { type: 'rule', values: ofColours } }

/** What axe finds on a page. It stays in the page until that is loaded anew. */
export async function violations(page: Page, rules: axe.RunOptions = allRules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate(runAxe, rules)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  )
}

/** Runs in the page. What passes is not told, which takes most of the time. */
function runAxe(rules: axe.RunOptions): Promise<axe.AxeResults> {
  return (window as unknown as { axe: typeof axe }).axe.run(document, {
    ...rules,
    resultTypes: ['violations'],
  })
}

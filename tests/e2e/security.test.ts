import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { ElectronApplication, Page } from 'playwright'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { type RequestName, requests } from '../../src/core/contract/requests.ts'
import type {} from '../../src/renderer/api/shell.ts'
import { dataFolder, enginePid, inDatabase, openWindow, prepare } from './opened.ts'

// Electron's security checklist, each point as far as it applies; the fuses are tested on the packaged program.

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const hash = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, path)

describe('the page', () => {
  test('runs in a sandbox, in a world of its own, without Node', async () => {
    const { app, page } = await openWindow(dataFolder())
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      offered: Object.keys(window.relance).sort(),
    }))
    expect(seen.node).toEqual([])
    expect(seen.offered).toEqual([
      'changeDesktop',
      'chooseCalendarFile',
      'chooseExportFile',
      'chooseImportFile',
      'connectEngine',
      'desktop',
      'keepAppearance',
      'openExternal',
      'pathOf',
      'platform',
      'quit',
      'showInFolder',
      'startEngineAgain',
      'systemLanguage',
      'takeErrands',
    ])
  })

  test('comes from app:// with a policy that allows its own files only', async () => {
    const { app, page } = await openWindow(dataFolder())
    expect(page.url()).toMatch(/^app:\/\/relance\/index\.html/)
    const header = await app.evaluate(async ({ net }) => {
      const response = await net.fetch('app://relance/index.html')
      return response.headers.get('content-security-policy')
    })
    expect(header).toBe(policy)
  })

  test('keeps to its policy on every screen and dialog', async () => {
    const { page } = await openWindow(dataFolder())
    const broken = policyViolations(page)
    for (const path of ['/today', '/leads', '/import', '/settings']) {
      await hash(page, path)
      await page.waitForTimeout(300)
    }
    for (const key of ['Control+k', '?', 'c']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(200)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(broken).toEqual([])
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
    )
    await expect.poll(() => broken.length).toBeGreaterThan(0)
  })

  test('runs no text as code and reaches no other place', async () => {
    const { page } = await openWindow(dataFolder())
    const ran = await page.evaluate(async () => {
      const found: string[] = []
      Object.assign(window, { ran: (what: string) => found.push(what) })
      // From a timer: what the debugger evaluates itself is free of the policy.
      await new Promise<void>((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: it has to be refused.
            eval("ran('eval')")
          } catch {}
          try {
            new Function("ran('Function')")()
          } catch {}
          resolve()
        }),
      )
      const script = document.createElement('script')
      script.textContent = "ran('inline script')"
      document.body.append(script)
      const holder = document.createElement('div')
      holder.innerHTML = `<img src="x" onerror="ran('handler')"><a id="a" href="javascript:ran('link')">a</a>
        <iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>`
      document.body.append(holder)
      document.getElementById('a')?.click()
      for (const url of ['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/passwd']) {
        await fetch(url, { mode: 'no-cors' }).then(
          () => found.push(url),
          () => undefined,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, 500))
      return found
    })
    expect(ran).toEqual([])
  })
})

describe('the way out', () => {
  test('is closed to navigation, windows and webviews', async () => {
    const { app, page } = await openWindow(dataFolder())
    const opened = await recordOutside(app)
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/']) {
      await page.evaluate((to) => location.assign(to), url).catch(() => undefined)
      await page.waitForTimeout(100)
    }
    const windows = await page.evaluate(() =>
      ['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'app://relance/index.html'].map(
        (url) => String(window.open(url)),
      ),
    )
    await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'https://example.com/')
      document.body.append(view)
    })
    await page.waitForTimeout(300)
    expect(page.url()).toMatch(/^app:\/\/relance\/index\.html/)
    expect(windows).toEqual(['null', 'null', 'null', 'null'])
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
    expect(await opened()).toEqual([])
  })

  test('leads only to https, mail and telephone', async () => {
    const { app, page } = await openWindow(dataFolder())
    const opened = await recordOutside(app)
    const allowed = ['https://example.com/', 'mailto:ana@example.com', 'tel:+33123456789']
    const refused = [
      'http://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/x',
      'ms-msdt:/id',
      '',
    ]
    for (const url of [...refused, ...allowed])
      await page.evaluate((to) => window.relance.openExternal(to), url)
    for (const url of [...refused, ...allowed]) await page.evaluate((to) => void window.open(to), url)
    await expect.poll(opened).toEqual([...allowed, ...allowed])
  })

  test('asks the user for no permission and gets none', async () => {
    const { page } = await openWindow(dataFolder())
    const states = await page.evaluate(async () => {
      const refused = (asked: Promise<unknown>) =>
        asked.then(
          () => 'granted',
          () => 'refused',
        )
      return {
        notifications: await Notification.requestPermission(),
        microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        place: await refused(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
        clipboard: await refused(navigator.clipboard.readText()),
      }
    })
    expect(states).toEqual({
      notifications: 'denied',
      microphone: 'refused',
      screen: 'refused',
      place: 'refused',
      clipboard: 'refused',
    })
  })
})

describe('main', () => {
  test('answers no page but ours, and nothing that is not asked properly', async () => {
    const { app, page } = await openWindow(dataFolder())
    const opened = await recordOutside(app)
    await app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await foreign.loadURL('data:text/html,<p>x</p>')
      await foreign.webContents.executeJavaScript("window.relance.openExternal('https://example.com/')")
      foreign.destroy()
    })
    await page.evaluate(async () => {
      const ask = window.relance.openExternal as (input: unknown) => Promise<void>
      for (const input of [
        undefined,
        null,
        7,
        {},
        ['https://example.com/'],
        `https://e.com/${'x'.repeat(3000)}`,
      ]) {
        await ask(input)
      }
    })
    expect(await opened()).toEqual([])
  })

  test('changes nothing on the desktop for a page that is not ours, or for a change that is none', async () => {
    const { app, page } = await openWindow(dataFolder())
    const before = await page.evaluate(() => window.relance.desktop())
    const asked = await app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await foreign.loadURL('data:text/html,<p>x</p>')
      const answers = await foreign.webContents.executeJavaScript(`Promise.all([
        window.relance.desktop(),
        window.relance.changeDesktop({ notifications: false, shortcut: null }),
        window.relance.keepAppearance('dark'),
        window.relance.takeErrands(),
      ])`)
      foreign.destroy()
      return answers
    })
    expect(asked).toEqual([undefined, undefined, undefined, undefined])
    const answers = await page.evaluate(async () => {
      const change = window.relance.changeDesktop as (input: unknown) => Promise<unknown>
      const keep = window.relance.keepAppearance as (input: unknown) => Promise<unknown>
      const changes = [
        undefined,
        null,
        'x',
        { notifications: 'no' },
        { shortcut: 'A' },
        { shortcut: 'CommandOrControl+Shift+Space+A' },
        { startAtLogin: 1 },
        { keepInTray: null },
      ]
      return [
        ...(await Promise.all(changes.map((input) => change(input)))),
        ...(await Promise.all(['pink', 7, {}, undefined].map((input) => keep(input)))),
      ]
    })
    expect(answers.filter((answer) => answer !== undefined)).toEqual([])
    expect(await page.evaluate(() => window.relance.desktop())).toEqual(before)
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system')
  })

  test('serves the files of the page and nothing beside them', async () => {
    const { app } = await openWindow(dataFolder())
    const served = await app.evaluate(
      async ({ net }, asked) => {
        const statuses: [string, number][] = []
        for (const url of asked) statuses.push([url, (await net.fetch(url)).status])
        return statuses.filter(([, status]) => status !== 404).map(([url]) => url)
      },
      [...outside, 'app://relance/index.html'],
    )
    expect(served).toEqual(['app://relance/index.html'])
  })
})

const outside = [
  'app://relance/../../etc/passwd',
  'app://relance/..%2f..%2f..%2f..%2fetc%2fpasswd',
  'app://relance/%2e%2e/%2e%2e/package.json',
  'app://relance/%2e%2e%2fmain%2fmain.cjs',
  'app://relance/%2e%2e%2f%2e%2e%2fpackage.json',
  'app://relance/..%5c..%5cpackage.json',
  'app://relance//etc/passwd',
  'app://relance/%2fetc%2fpasswd',
  'app://relance/index.html%00.js',
  'app://relance/%',
  'app://relance/',
  'app://other/index.html',
]

test('malformed messages neither stop the engine nor write anything', async () => {
  const data = dataFolder()
  await prepare(data, '2026-11-26T08:00:00Z', (ask) => ask('leads.add', { company: 'Acme' }))
  const { app, page, close } = await openWindow(data)
  // Told by the engine: until it runs, it may still write what it sets up by itself.
  await page.getByRole('heading', { level: 1 }).waitFor()
  const before = inDatabase(data, contents)
  const pid = await enginePid(app)
  const messages = fc.sample(malformed(), 4000)
  const lead = await page.evaluate(async (sent) => {
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ data, ports }) => {
        if (data === 'engine-port' && ports[0]) resolve(ports[0])
      })
      window.relance.connectEngine()
    })
    for (const message of sent) port.postMessage(message)
    return new Promise<string>((resolve) => {
      const id = crypto.randomUUID()
      port.addEventListener('message', ({ data }) => {
        if (data.id === id) resolve(JSON.stringify(data.result))
      })
      port.postMessage({ id, name: 'leads.byNumber', input: { number: 1 } })
    })
  }, messages)
  expect(lead).toContain('Acme')
  expect(await enginePid(app)).toBe(pid)
  await close()
  expect(inDatabase(data, contents)).toEqual(before)
})

/** Envelopes of a wrong form, requests nobody knows, and known ones with an input that does not fit. */
function malformed(): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue({ maxDepth: 4 })
  const names = Object.keys(requests) as RequestName[]
  const strange = fc.constantFrom('__proto__', 'constructor', 'toString', 'leads.add ', 'history', '')
  const text = fc.oneof(fc.string(), fc.constantFrom("'; DROP TABLE leads; --", '\u0000', '../../x', '１２'))
  const inputs = fc.oneof(
    anything,
    fc.dictionary(
      fc.constantFrom(
        'id',
        'leadId',
        'followUpId',
        'title',
        'file',
        'number',
        'me',
        'next',
        'decision',
        'limit',
      ),
      fc.oneof(anything, text, fc.double(), fc.constant(uuid())),
    ),
  )
  const misfits = fc
    .tuple(fc.constantFrom(...names), inputs)
    .filter(([name, input]) => !requests[name].input.safeParse(input).success)
    .map(([name, input]) => ({ id: uuid(), name, input }))
  return fc.oneof(
    anything,
    fc.record({ id: fc.oneof(text, anything), name: fc.constantFrom(...names), input: inputs }),
    fc.record({ id: fc.constant(uuid()), name: fc.oneof(strange, text, anything), input: inputs }),
    misfits,
  )
}

const contents = (db: import('better-sqlite3').Database): unknown =>
  ['commands', 'changes', 'leads', 'settings', 'sellers', 'imports'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )

test('a script in an imported field is shown as text and runs nowhere', async () => {
  const data = dataFolder()
  const payload = (field: string) => `<img src=x onerror="window.ran='${field}'">`
  const file = join(data, 'hostile.csv')
  writeFileSync(
    file,
    `Company,Contact,Job title,Email,Phone,Website,City,Notes,Stage,Product\n${[
      ...['company', 'person', 'job'].map(payload),
      'a@example.com',
      '+33123456789<script>window.ran="phone"</script>',
      "javascript:window.ran='website'",
      ...['city', 'notes', 'stage', 'product'].map(payload),
    ]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(',')}\n`,
  )
  const now = '2026-11-26T08:00:00Z'
  const id = await prepare(data, now, async (ask) => {
    await ask('import.run', { file })
    const [row] = (await ask('leads.list', {})).rows
    await ask('strings.start', { leadId: row?.id as never })
    return row?.id
  })
  const { app, page } = await openWindow(data, '--now', '2026-11-26T23:00:00Z')
  const opened = await recordOutside(app)
  for (const path of ['/today', '/leads', `/leads/${id}`]) {
    await hash(page, path)
    await page.getByText('<img src=x onerror=').first().waitFor()
    await page.waitForTimeout(300)
    const found = await page.evaluate(() => ({
      ran: (window as { ran?: string }).ran,
      images: document.querySelectorAll('img[src=x]').length,
      links: document.querySelectorAll('a[href^="javascript:" i]').length,
    }))
    expect(found).toEqual({ ran: undefined, images: 0, links: 0 })
  }
  expect(await opened()).toEqual([])
})

/** Instead of opening links, main notes them. */
async function recordOutside(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
}

function policyViolations(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) found.push(message.text())
  })
  return found
}

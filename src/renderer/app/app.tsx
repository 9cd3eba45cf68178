import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { HashRouter } from 'react-router'
import type { EngineClient } from '../../core/contract/engine-client.ts'
import { EngineContext } from '../api/engine-context.ts'
import { type Pending, PendingContext } from '../api/pending.ts'
import { ImportSessionProvider } from '../features/import/import-session.tsx'
import { LanguageProvider } from '../i18n/language-context.tsx'
import { theme } from '../styles/theme.ts'
import { SingleKeysProvider } from '../ui/single-keys-provider.tsx'
import { ToastHost } from '../ui/toast-host.tsx'
import { ErrorEdge } from './error-edge.tsx'
import { Frame } from './frame.tsx'

interface AppProps {
  readonly engine: EngineClient
  readonly pending: Pending
  readonly queries: QueryClient
  readonly i18n: I18n
}

/** Everything the screens stand in. No <style> element is written: the policy of the page forbids it. */
export function App({ engine, pending, queries, i18n }: AppProps) {
  return (
    <EngineContext value={engine}>
      <PendingContext value={pending}>
        <QueryClientProvider client={queries}>
          <MantineProvider
            theme={theme}
            defaultColorScheme="auto"
            withCssVariables={false}
            withGlobalClasses={false}
          >
            <LanguageProvider i18n={i18n}>
              <ErrorEdge>
                <SingleKeysProvider>
                  <ToastHost>
                    <ImportSessionProvider>
                      <HashRouter>
                        <Frame />
                      </HashRouter>
                    </ImportSessionProvider>
                  </ToastHost>
                </SingleKeysProvider>
              </ErrorEdge>
            </LanguageProvider>
          </MantineProvider>
        </QueryClientProvider>
      </PendingContext>
    </EngineContext>
  )
}

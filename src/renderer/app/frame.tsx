import { useCallback, useState } from 'react'
import { ReasonProvider } from '../actions/reason-provider.tsx'
import { ReminderCard } from '../features/reminder/reminder-card.tsx'
import { OfferedActionsProvider } from '../ui/offered-actions.tsx'
import { QuickAddContext } from '../ui/quick-add-context.ts'
import { AccountBanner } from './account-banner.tsx'
import { Banner } from './banner.tsx'
import { Busy } from './busy.tsx'
import { CheatSheet } from './cheat-sheet.tsx'
import { EngineDown } from './engine-down.tsx'
import classes from './frame.module.css'
import { LazyPalette } from './lazy-palette.tsx'
import { Navigation } from './navigation.tsx'
import { QuickAdd } from './quick-add.tsx'
import { Screens } from './screens.tsx'
import { useAppKeys } from './use-app-keys.ts'
import { useErrands } from './use-errands.ts'
import { useFirstRun } from './use-first-run.ts'
import { useKeptAppearance } from './use-kept-appearance.ts'
import { useWholeTexts } from './use-whole-texts.ts'

export type Overlay = 'palette' | 'quick-add' | 'cheat-sheet'

/** The window: navigation on the left, the screen beside it, and what can be called over both. */
export function Frame() {
  const [overlay, setOverlay] = useState<Overlay>()
  const close = useCallback(() => setOverlay(undefined), [])
  const quickAdd = useCallback(() => setOverlay('quick-add'), [])
  useAppKeys(setOverlay)
  useErrands(setOverlay)
  useKeptAppearance()
  useWholeTexts()
  const { isDecided, isFirstRun } = useFirstRun()
  return (
    <OfferedActionsProvider>
      <ReasonProvider>
        <QuickAddContext value={quickAdd}>
          <div className={classes.frame} data-alone={isFirstRun || !isDecided || undefined}>
            {isDecided && !isFirstRun && <Navigation onOverlay={setOverlay} />}
            <div className={classes.content}>
              <Banner />
              {isDecided && !isFirstRun && <AccountBanner />}
              <Busy />
              {isDecided ? <Screens /> : <main />}
            </div>
          </div>
          {overlay === 'palette' && <LazyPalette onClose={close} onOverlay={setOverlay} />}
          {overlay === 'quick-add' && <QuickAdd onClose={close} />}
          {overlay === 'cheat-sheet' && <CheatSheet onClose={close} />}
          <ReminderCard />
          <EngineDown />
        </QuickAddContext>
      </ReasonProvider>
    </OfferedActionsProvider>
  )
}

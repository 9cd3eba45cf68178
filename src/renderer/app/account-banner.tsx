import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { AccountView } from '../../core/contract/accounts.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { useQuestion } from '../api/use-question.ts'
import { useAccountText } from '../features/settings/use-account-text.ts'
import classes from './banner.module.css'

const address = '/settings/accounts'
const askEveryMs = 60_000

/** These pass by themselves. */
const passing: readonly ProblemCode[] = ['calendar-offline', 'calendar-throttled']

/** Says what a connected calendar needs of the rep, and leads there. Work goes on meanwhile. */
export function AccountBanner() {
  const { pathname } = useLocation()
  const accounts = useQuestion('accounts.list', {}, { every: askEveryMs }).data
  const account = accounts?.find(needsTheRep)
  return account === undefined || pathname === address ? null : <Need account={account} />
}

function Need({ account }: { account: AccountView }) {
  const { t } = useTranslation()
  const { state, question } = useAccountText(account)
  return (
    <div role="status" className={classes.banner}>
      {account.state === 'connected' && account.problem === undefined ? question : state}{' '}
      <Link to={address}>{t('accounts.needsYou')}</Link>
    </div>
  )
}

function needsTheRep({ state, waiting, problem }: AccountView): boolean {
  if (state === 'paused') return false
  if (problem !== undefined) return !passing.includes(problem.code)
  return state === 'reconnect' || waiting !== undefined
}

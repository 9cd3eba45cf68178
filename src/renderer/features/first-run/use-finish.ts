import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { useCommand } from '../../api/use-command.ts'

/** The first run is over and does not come again by itself; the work goes on at `address`. */
export function useFinish(): (address: string) => Promise<void> {
  const navigate = useNavigate()
  const finish = useCommand('app.finishFirstRun')
  return useCallback(
    async (address) => {
      // Where it cannot be kept, it is shown once more: nothing to be stopped by.
      await finish({})
      void navigate(address)
    },
    [finish, navigate],
  )
}

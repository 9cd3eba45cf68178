import { useLocalStorage } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { SingleKeysContext } from './single-keys.ts'

export function SingleKeysProvider({ children }: { children: ReactNode }) {
  const [singleKeys, setSingleKeys] = useLocalStorage({
    key: 'relance.single-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  const value = useMemo(() => ({ singleKeys, setSingleKeys }), [singleKeys, setSingleKeys])
  return <SingleKeysContext value={value}>{children}</SingleKeysContext>
}

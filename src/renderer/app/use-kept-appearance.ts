import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { shell } from '../api/shell.ts'

/** Main keeps light or dark too: for menus and dialogs of the system, and for the window before there is a page. */
export function useKeptAppearance(): void {
  const { colorScheme } = useMantineColorScheme()
  useEffect(() => {
    void shell().keepAppearance(colorScheme === 'auto' ? 'system' : colorScheme)
  }, [colorScheme])
}

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBolt,
  IconCalendar,
  IconChartBar,
  IconKeyboard,
  IconLayoutKanban,
  IconPlus,
  IconSettings,
  IconSun,
  IconUpload,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { createElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fold } from '../../core/lead/fold.ts'
import { useUndo } from '../actions/use-undo.ts'
import { useQuestion } from '../api/use-question.ts'
import { settingsSections } from '../features/settings/sections.ts'
import { useOffered } from '../ui/offered-actions.tsx'
import type { Overlay } from './frame.tsx'

export interface PaletteEntry {
  readonly key: string
  readonly icon: ReactNode
  readonly label: string
  readonly note?: string | undefined
  readonly keys?: string
  /** Shown once something is typed: the list would be long before. */
  readonly isPart?: boolean
  run(): void
}

/** The actions whose name contains what is typed, then the leads found by it. */
export function usePaletteEntries(
  query: string,
  onOverlay: (overlay: Overlay) => void,
): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const wanted = query.trim()
  const found = useQuestion(
    'leads.list',
    { query: wanted, limit: 8 },
    { enabled: wanted !== '', keepPrevious: true },
  )
  const offered = useOffered().flatMap(({ about, actions }) =>
    actions.map(
      (action): PaletteEntry => ({
        key: `offer-${action.id}`,
        icon: icon(IconBolt),
        label: action.label,
        note: about,
        ...(action.keys === undefined ? {} : { keys: action.keys }),
        isPart: action.isPart === true,
        run: action.run,
      }),
    ),
  )
  const actions = [...offered, ...useActions(onOverlay)].filter(
    ({ label, isPart }) => fold(label).includes(fold(wanted)) && (isPart !== true || wanted !== ''),
  )
  const leads = wanted === '' ? [] : (found.data?.rows ?? [])
  return [
    ...actions,
    ...leads.map(
      (lead): PaletteEntry => ({
        key: lead.id,
        icon: icon(IconUser),
        label: lead.title,
        note: [lead.companyName, lead.personName, lead.phone]
          .filter((part) => part !== undefined && part !== lead.title)
          .join(' · '),
        run: () => void navigate(`/leads/${lead.id}`),
      }),
    ),
  ]
}

function useActions(onOverlay: (overlay: Overlay) => void): readonly PaletteEntry[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { undo, redo } = useUndo()
  const history = useQuestion('history.view', {}).data
  const go = (to: string) => () => void navigate(to)
  return [
    {
      key: 'today',
      icon: icon(IconSun),
      label: t('palette.goTo', { screen: t('nav.today') }),
      keys: 'mod+1',
      run: go('/today'),
    },
    {
      key: 'calendar',
      icon: icon(IconCalendar),
      label: t('palette.goTo', { screen: t('nav.calendar') }),
      keys: 'mod+2',
      run: go('/calendar'),
    },
    {
      key: 'leads',
      icon: icon(IconUsers),
      label: t('palette.goTo', { screen: t('nav.leads') }),
      keys: 'mod+3',
      run: go('/leads'),
    },
    {
      key: 'funnel',
      icon: icon(IconLayoutKanban),
      label: t('palette.goTo', { screen: t('nav.funnel') }),
      keys: 'mod+4',
      run: go('/funnel'),
    },
    {
      key: 'insights',
      icon: icon(IconChartBar),
      label: t('palette.goTo', { screen: t('nav.insights') }),
      keys: 'mod+5',
      run: go('/insights'),
    },
    {
      key: 'settings',
      icon: icon(IconSettings),
      label: t('palette.goTo', { screen: t('nav.settings') }),
      keys: 'mod+,',
      run: go('/settings'),
    },
    ...settingsSections.map((section) => ({
      key: `settings-${section}`,
      icon: icon(IconSettings),
      label: t('palette.settings', { section: t(`settings.section.${section}`) }),
      isPart: true,
      run: go(`/settings/${section}`),
    })),
    {
      key: 'add',
      icon: icon(IconPlus),
      label: t('palette.addLead'),
      keys: 'c',
      run: () => onOverlay('quick-add'),
    },
    { key: 'import', icon: icon(IconUpload), label: t('palette.import'), run: go('/import') },
    ...(history?.undo === undefined
      ? []
      : [
          {
            key: 'undo',
            icon: icon(IconArrowBackUp),
            label: t('history.undo'),
            keys: 'mod+z',
            run: () => void undo(),
          },
        ]),
    ...(history?.redo === undefined
      ? []
      : [
          {
            key: 'redo',
            icon: icon(IconArrowForwardUp),
            label: t('history.redo'),
            keys: 'mod+shift+z',
            run: () => void redo(),
          },
        ]),
    {
      key: 'keys',
      icon: icon(IconKeyboard),
      label: t('palette.keys'),
      keys: '?',
      run: () => onOverlay('cheat-sheet'),
    },
  ]
}

const icon = (Icon: typeof IconUser): ReactNode =>
  createElement(Icon, { size: 17, stroke: 1.6, 'aria-hidden': true })

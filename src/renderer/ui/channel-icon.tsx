import { IconBuilding, IconMail, IconMailbox, IconMessage, IconPhone, IconVideo } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../core/followup/channel.ts'

const icons: Readonly<Record<Channel, typeof IconPhone>> = {
  phone: IconPhone,
  email: IconMail,
  visit: IconBuilding,
  video: IconVideo,
  message: IconMessage,
  letter: IconMailbox,
}

/** The method of a contact as a small sign, named for those who do not see it. */
export function ChannelIcon({ channel, size = 15 }: { channel: Channel; size?: number }) {
  const { t } = useTranslation()
  const Icon = icons[channel]
  return <Icon size={size} stroke={1.6} role="img" aria-label={t(`channel.${channel}`)} />
}

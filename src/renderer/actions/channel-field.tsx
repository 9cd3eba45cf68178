import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../core/followup/channel.ts'
import { channelsInOrder } from './channels.ts'

interface ChannelFieldProps {
  readonly channel: Channel
  readonly onChannel: (channel: Channel) => void
}

/** How a contact is held. */
export function ChannelField({ channel, onChannel }: ChannelFieldProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('outcomeDialog.channel')}
      value={channel}
      allowDeselect={false}
      onChange={(value) => value !== null && onChannel(value as Channel)}
      data={channelsInOrder.map((value) => ({ value, label: t(`channel.${value}`) }))}
    />
  )
}

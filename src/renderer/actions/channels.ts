import type { Channel } from '../../core/followup/channel.ts'

const order: Readonly<Record<Channel, number>> = {
  phone: 1,
  visit: 2,
  video: 3,
  email: 4,
  message: 5,
  letter: 6,
}

/** The methods of a contact in the order in which they are offered. */
export const channelsInOrder = Object.keys(order) as readonly Channel[]

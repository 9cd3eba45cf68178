import type { z } from 'zod'

/**
 * A question changes nothing; a command is recorded, undoable, and safe to send twice with the same id. An errand goes
 * out over a network: it is neither recorded nor undone, nothing waits for it, and running twice does no harm.
 */
export type CallKind = 'question' | 'command' | 'errand'

export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: CallKind
  readonly input: I
  readonly output: O
}

export const question = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
  kind: 'question',
  input,
  output,
})

export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
  kind: 'command',
  input,
  output,
})

export const errand = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
  kind: 'errand',
  input,
  output,
})

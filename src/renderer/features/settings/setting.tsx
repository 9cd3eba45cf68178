import { type ReactNode, useId } from 'react'
import classes from './setting.module.css'

interface SettingProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly children: (ids: { labelId: string; hintId: string | undefined }) => ReactNode
}

/** One setting: what it is on the left, the control on the right. */
export function Setting({ label, hint, children }: SettingProps) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div className={classes.setting}>
      <div className={classes.words}>
        <p id={id} className={classes.label}>
          {label}
        </p>
        {hint !== undefined && (
          <p id={hintId} className={classes.hint}>
            {hint}
          </p>
        )}
      </div>
      <div className={classes.control}>{children({ labelId: id, hintId })}</div>
    </div>
  )
}

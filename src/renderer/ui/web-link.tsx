import { shell } from '../api/shell.ts'
import classes from './reach.module.css'

/** A website in the browser, always over https. */
export function WebLink({ address }: { address: string }) {
  const bare = address.replace(/^https?:\/\//i, '').replace(/\/$/, '')
  const url = `https://${bare}`
  return (
    <a
      href={url}
      className={classes.email}
      onClick={(event) => {
        event.preventDefault()
        void shell().openExternal(url)
      }}
    >
      {bare}
    </a>
  )
}

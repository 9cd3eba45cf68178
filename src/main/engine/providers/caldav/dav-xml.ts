import { DOMParser, type Element } from '@xmldom/xmldom'

export const dav = 'DAV:'
export const caldav = 'urn:ietf:params:xml:ns:caldav'
export const calendarServer = 'http://calendarserver.org/ns/'

/** What a server tells of one resource. */
export interface DavResource {
  readonly href: string
  /** Of the resource as a whole, where it has one. */
  readonly status: number | undefined
  /** A property that was found; those with another status than 200 stand beside them in the answer and are none. */
  property(namespace: string, name: string): Element | undefined
}

export interface Multistatus {
  readonly resources: readonly DavResource[]
  /** As it came: a token may look like a number and is none. */
  readonly syncToken: string | undefined
}

/** Reads a 207 (RFC 4918, 13); undefined if the text is none, whole. */
export function readMultistatus(text: string): Multistatus | undefined {
  const root = parse(text)
  if (root?.namespaceURI !== dav || root.localName !== 'multistatus') return undefined
  const resources = childrenOf(root, dav, 'response').map(resourceOf)
  if (resources.some((resource) => resource === undefined)) return undefined
  const token = childrenOf(root, dav, 'sync-token')[0]
  return {
    resources: resources.filter((resource) => resource !== undefined),
    syncToken: token && textIn(token),
  }
}

/** The names of the preconditions in the body of a refusal; none if there is no such body. */
export function preconditionsIn(text: string): readonly string[] {
  const root = parse(text)
  if (root?.namespaceURI !== dav || root.localName !== 'error') return []
  return elementsIn(root).map((element) => element.localName ?? '')
}

export const textIn = (element: Element): string => (element.textContent ?? '').trim()

/** The first address in a property. */
export function hrefIn(property: Element | undefined): string | undefined {
  const href = property === undefined ? undefined : childrenOf(property, dav, 'href')[0]
  return href && textIn(href)
}

/** Servers write paths, or whole addresses; what is neither would be thrown at whoever makes one of it. */
export const isAddress = (href: string): boolean => URL.canParse(href, 'https://example.com/')

/** Whether an element of that name is somewhere in the property. */
export const holds = (property: Element | undefined, namespace: string, name: string): boolean =>
  property !== undefined && property.getElementsByTagNameNS(namespace, name).length > 0

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

function resourceOf(response: Element): DavResource | undefined {
  const href = hrefIn(response)
  if (href === undefined || !isAddress(href)) return undefined
  const found = childrenOf(response, dav, 'propstat')
    .filter((propstat) => statusIn(propstat) === 200)
    .flatMap((propstat) => childrenOf(propstat, dav, 'prop'))
  return {
    href,
    status: statusIn(response),
    property: (namespace, name) => found.flatMap((prop) => childrenOf(prop, namespace, name))[0],
  }
}

function statusIn(element: Element): number | undefined {
  const status = childrenOf(element, dav, 'status')[0]
  const code = status && /^HTTP\/\S+ (\d{3})/.exec(textIn(status))?.[1]
  return code === undefined ? undefined : Number(code)
}

function parse(text: string): Element | undefined {
  try {
    const strict = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message)
      },
    })
    return strict.parseFromString(text, 'text/xml').documentElement ?? undefined
  } catch {
    // A page of a proxy, an answer broken off: to the caller it is no XML.
    return undefined
  }
}

const elementsIn = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE)

const childrenOf = (element: Element, namespace: string, name: string): Element[] =>
  elementsIn(element).filter((child) => child.namespaceURI === namespace && child.localName === name)

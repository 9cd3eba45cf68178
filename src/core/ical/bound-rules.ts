import ICAL from 'ical.js'

/** Days, or hours of a rule by the hour, that are tried: more than a century of days. */
const mostTries = 50_000

/**
 * Makes every rule of a calendar give up in the end. ical.js looks for the next repetition for ever where none can
 * come, such as a 30th of February; its own bounds hold for yearly rules only.
 */
export function boundRules(component: ICAL.Component): void {
  for (const property of component.getAllProperties('rrule')) {
    const rule = property.getFirstValue()
    if (rule instanceof ICAL.Recur) boundRule(rule)
  }
  for (const part of component.getAllSubcomponents()) boundRules(part)
}

function boundRule(rule: ICAL.Recur): void {
  const iteratorFrom = rule.iterator.bind(rule)
  rule.iterator = (start) => bounded(iteratorFrom(start))
}

/** Every day that is tried is held against the rule's other parts, and there the tries are counted. */
function bounded(iterator: ICAL.RecurIterator): ICAL.RecurIterator {
  const isAllowed = iterator.check_contracting_rules.bind(iterator)
  let tries = 0
  iterator.check_contracting_rules = () => {
    tries += 1
    if (tries > mostTries) throw new RangeError('A rule that no day fulfils')
    return isAllowed()
  }
  return iterator
}

import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { ProductId } from '../../../core/ids.ts'
import { aliasesAfter } from '../../../core/lead/listed-name.ts'
import { productMatchKey } from '../../../core/lead/match-key.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import {
  deleteListItem,
  insertProduct,
  listProducts,
  namesIn,
  type ProductToSave,
  setAliases,
  setArchived,
  updateProduct,
} from '../db/lists.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'

type Output = Result<{ id: ProductId }>

/** Adds a product or changes what is given of one. Errors: product-not-found, name-taken. */
export function saveProductAs(context: EngineContext, asked: Asked<CheckedInput<'products.save'>>): Output {
  const { id, name, price } = asked.input
  const products = listProducts(context.db)
  const known = products.find((one) => one.id === id)
  if (id !== undefined && !known) return failure(problem('product-not-found'))
  const matchKey = productMatchKey(name)
  const taken = products.find((one) => one.id !== id && productMatchKey(one.name) === matchKey)
  if (taken) return failure(problem('name-taken', { name: taken.name }, 'name'))
  const kept = price === undefined ? known : undefined
  return record(context, asked, {
    summary: summary(known ? 'product-edited' : 'product-added', { name }),
    work: () => {
      const saved = known?.id ?? newIdAs<ProductId>(context)
      const product = {
        id: saved,
        name,
        matchKey,
        priceCents: price?.cents ?? kept?.priceCents,
        currency: price?.currency ?? kept?.currency,
      }
      if (!known) insertProduct(context.db, { ...product, now: context.now() })
      else changeProduct(context, product)
      return success({ id: saved })
    },
  })
}

/** The name it had still finds it: the CRM may go on using it. */
function changeProduct({ db }: EngineContext, product: ProductToSave): void {
  const before = namesIn(db, 'products').filter(({ id }) => id === product.id)
  updateProduct(db, product)
  setAliases(db, 'products', { id: product.id, aliases: aliasesAfter(before, product.name) })
}

/** Takes a product out of what can be chosen, or back into it. Errors: product-not-found. */
export function archiveProduct(
  context: EngineContext,
  asked: Asked<CheckedInput<'products.archive'>>,
): Output {
  const { id, archived } = asked.input
  const product = listProducts(context.db).find((one) => one.id === id)
  if (!product) return failure(problem('product-not-found'))
  return record(context, asked, {
    summary: summary(archived ? 'product-archived' : 'product-restored', { name: product.name }),
    work: () => {
      setArchived(context.db, 'products', { id, archivedAt: archived ? context.now() : undefined })
      return success({ id })
    },
  })
}

/** Deletes a product that no lead is about; the others can be archived. Errors: product-not-found, still-used. */
export function removeProduct(context: EngineContext, asked: Asked<CheckedInput<'products.remove'>>): Output {
  const { id } = asked.input
  const product = listProducts(context.db).find((one) => one.id === id)
  if (!product) return failure(problem('product-not-found'))
  if (product.uses > 0) {
    return failure(problem('still-used', { name: product.name, count: String(product.uses) }))
  }
  return record(context, asked, {
    summary: summary('product-removed', { name: product.name }),
    work: () => {
      deleteListItem(context.db, 'products', id)
      return success({ id })
    },
  })
}

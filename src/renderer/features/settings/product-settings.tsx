import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../core/contract/lists.ts'
import { parseAmount } from '../../../core/transfer/amount.ts'
import { useChange } from '../../actions/use-change.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { InlineText } from '../../ui/inline-text.tsx'
import { Section } from '../../ui/section.tsx'
import { AddItem } from './add-item.tsx'
import classes from './product-settings.module.css'
import { RowButton } from './row-button.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useToldChange } from './use-told-change.ts'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** What is sold, with its usual price. Imports add what they name. */
export function ProductSettings() {
  const { t } = useTranslation()
  const products = useQuestion('products.list', {}).data ?? []
  const list = useRef<HTMLUListElement>(null)
  const onFocus = useKeptFocus(list, products.length, 'input')
  const add = useChange(
    'products.save',
    useCallback(() => t('settings.saved'), [t]),
  )
  return (
    <Section title={t('settings.section.products')} note={t('settings.productsNote')}>
      <ul ref={list} aria-label={t('settings.section.products')} onFocus={onFocus}>
        {products.map((product) => (
          <ProductRow key={product.id} product={product} />
        ))}
      </ul>
      <AddItem label={t('settings.addProduct')} onAdd={(name) => add({ name })} />
    </Section>
  )
}

/** A currency where a price is written without one, and the product has had none. */
const usualCurrency = 'EUR'

function ProductRow({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isNoPrice, setIsNoPrice] = useState(false)
  const save = useToldChange('products.save')
  const archive = useToldChange('products.archive')
  const remove = useToldChange('products.remove')
  const { id, name, isArchived, uses, priceCents, currency } = product
  const savePrice = (text: string): void => {
    const amount = text === '' ? undefined : parseAmount(text)
    setIsNoPrice(text !== '' && amount === undefined)
    if (text === '') void save({ id, name, price: null })
    else if (amount !== undefined) {
      const price = { cents: amount.cents, currency: amount.currency ?? currency ?? usualCurrency }
      void save({ id, name, price })
    }
  }
  return (
    <li className={classes.row} data-archived={isArchived || undefined}>
      <InlineText
        label={t('settings.nameOf', { name })}
        value={name}
        onSave={(text) => void save({ id, name: text })}
        required
      />
      <InlineText
        label={t('settings.priceOf', { name })}
        placeholder={t('settings.price')}
        value={priceCents === undefined ? '' : format.money(priceCents, currency)}
        invalid={isNoPrice}
        onSave={savePrice}
      />
      <span className={classes.note}>
        {isArchived && `${t('settings.archived')} · `}
        {t('settings.leads', { count: uses, leads: format.count(uses) })}
      </span>
      <span className={classes.actions}>
        <RowButton
          label={t(isArchived ? 'settings.restore' : 'settings.archive', { name })}
          icon={isArchived ? <IconArchiveOff {...sign} /> : <IconArchive {...sign} />}
          onClick={() => void archive({ id, archived: !isArchived })}
        />
        {uses === 0 && (
          <RowButton
            label={t('settings.delete', { name })}
            icon={<IconTrash {...sign} />}
            onClick={() => void remove({ id })}
          />
        )}
      </span>
    </li>
  )
}

import type { Database } from 'better-sqlite3'
import type { ProductId } from '../../../core/ids.ts'

export const hasProduct = (db: Database, id: ProductId): boolean =>
  db.prepare('SELECT 1 FROM products WHERE id = ?').get(id) !== undefined

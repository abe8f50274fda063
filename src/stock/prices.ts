import type { Day, Instant } from '../table/column.ts';
import { dayOf } from '../table/office-time.ts';
import type { Product } from './products.ts';

/** An approved promotion of one product: a price, its first and last day, when it was approved, and the request. */
export interface Promotion {
  readonly price: number;
  readonly from: Day;
  readonly to: Day;
  readonly approvedAt: Instant;
  readonly requestNo: string;
}

type Priced = Pick<Product, 'price' | 'newPrice' | 'newPriceFrom' | 'promotions'>;

export function readPromotions(text: string | null): readonly Promotion[] {
  return text === null ? [] : (JSON.parse(text) as Promotion[]);
}

/** Promotions that are kept beside a product: those to come, and the latest of those that are over. */
const kept = 8;

export function withPromotion(text: string | null, promotion: Promotion): string {
  const all = [...readPromotions(text).filter(({ requestNo }) => requestNo !== promotion.requestNo), promotion];
  return JSON.stringify(all.slice(-kept));
}

/** The price without promotions: the approved one, or the next one from its day on. Fen. */
export function basePrice({ price, newPrice, newPriceFrom }: Priced, now: Instant): number | null {
  return newPrice !== null && newPriceFrom !== null && dayOf(now) >= newPriceFrom ? newPrice : price;
}

/** The promotion that holds at a moment: of several the one that was approved last. None holds before it was approved. */
export function promotionAt({ promotions }: Pick<Product, 'promotions'>, now: Instant): Promotion | null {
  const today = dayOf(now);
  const holding = readPromotions(promotions).filter(({ from, to, approvedAt }) => from <= today && today <= to && approvedAt <= now);
  return holding.reduce<Promotion | null>((last, each) => (last === null || each.approvedAt >= last.approvedAt ? each : last), null);
}

/** APR-5, APR-8: what a product costs at a moment. It follows from the days alone, whatever job ran; the last day of a promotion is whole. Fen. */
export function priceAt(product: Priced, now: Instant): number | null {
  return promotionAt(product, now)?.price ?? basePrice(product, now);
}

/** What of a product's prices is due to be written: a next price that holds now becomes the price. */
export function dueCells(product: Priced, now: Instant): Partial<Product> {
  const price = basePrice(product, now);
  return price === product.price ? {} : { price, newPrice: null, newPriceFrom: null };
}

import type { Format } from '../format.ts';
import { alibaba1688 } from './alibaba-1688.ts';
import { amazonOrders, amazonUnshipped } from './amazon.ts';
import { douyin } from './douyin.ts';
import { jd } from './jd.ts';
import { kuaishou } from './kuaishou.ts';
import { lazada } from './lazada.ts';
import { pinduoduo } from './pinduoduo.ts';
import { qianniuReport } from './qianniu-report.ts';
import { shopify } from './shopify.ts';
import { taobao2026 } from './taobao-2026.ts';
import { taobaoItems } from './taobao-items.ts';
import { taobaoOrders } from './taobao.ts';
import { tmallReport } from './tmall-report.ts';
import { wechatShop } from './wechat-shop.ts';
import { weidian } from './weidian.ts';
import { woocommerce } from './woocommerce.ts';
import { xiaohongshu } from './xiaohongshu.ts';
import { youzanItems } from './youzan-items.ts';
import { youzanOrders } from './youzan-orders.ts';

/** The order files that are understood; of two that fit a header the first counts. */
export const formats: readonly Format[] = [
  taobaoOrders,
  taobao2026,
  qianniuReport,
  tmallReport,
  taobaoItems,
  jd,
  pinduoduo,
  douyin,
  kuaishou,
  xiaohongshu,
  alibaba1688,
  youzanOrders,
  youzanItems,
  wechatShop,
  weidian,
  shopify,
  woocommerce,
  amazonOrders,
  amazonUnshipped,
  lazada,
];

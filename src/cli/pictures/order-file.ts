import { showMoment } from '../../table/office-time.ts';
import { sampleProducts } from '../sample.ts';
import { opening } from './morning.ts';

const header = [
  ...['订单编号', '买家会员名', '总金额', '买家实际支付金额', '订单状态', '收货人姓名'],
  ...['收货地址', '联系手机', '订单创建时间', '订单付款时间', '宝贝标题', '宝贝总数量'],
];
const customers = ['马骏', '孔令怡', '沈佳', '于海洋', '龚雪', '段誉文'];
const towns = ['浙江省宁波市', '江苏省无锡市', '山东省青岛市', '河南省郑州市', '湖北省武汉市', '云南省昆明市'];

/** A made-up order file of Taobao with six orders of that morning. */
export function orderFile(): string {
  const lines = customers.map((customer, at) => {
    const { name, price } = sampleProducts[at] ?? sampleProducts[0];
    const ordered = opening - (30 - at) * 60_000;
    return [
      ...[`3${String(20260302001 + at)}8800`, `tb_${String(1001 + at)}`, price.toFixed(2), price.toFixed(2), '买家已付款，等待卖家发货'],
      ...[customer, `${towns[at] ?? ''}某路 ${String(at + 1)} 号`, `1380000${String(1001 + at)}`],
      ...[showMoment(ordered), showMoment(ordered + 60_000), name['zh-CN'], '1'],
    ];
  });
  return [header, ...lines].map((line) => line.join(',')).join('\r\n');
}

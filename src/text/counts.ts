import { w } from './words.ts';

/** How far the count of a product is. */
export const countStateWords = {
  open: w('待盘', '待盤', 'to be counted'),
  again: w('要再看', '要再看', 'to be looked at again'),
  second: w('要盘第二次', '要盤第二次', 'second count needed'),
  waiting: w('有差异，待写原因', '有差異，待寫原因', 'a difference, its reason is asked'),
  asked: w('调整待批', '調整待批', 'adjustment asked for'),
  done: w('已盘', '已盤', 'done'),
};

export const countActionWords = {
  finish: w('盘完', '盤完', 'Finished'),
  ask: w('申请调整', '申請調整', 'Ask to adjust'),
  recount: w('重盘', '重盤', 'Count again'),
};

export const countMessages = {
  sentTwice: w(
    '刚登记过同样的一行，没有再算',
    '剛登記過同樣的一列，沒有再算',
    'The same was entered a moment ago: it does not count twice',
  ),
  moved: w(
    '盘点期间有出入库，又没填看货时间：请再看一次，填上时间',
    '盤點期間有出入庫，又沒填看貨時間：請再看一次，填上時間',
    'Goods moved while it was counted and nobody knows when you looked: look again and write the time',
  ),
  twoLooks: w(
    '同一货位两次看到的不一样：请第三个人看一次',
    '同一貨位兩次看到的不一樣：請第三個人看一次',
    'Two looks at one place differ: have it looked at a third time',
  ),
  earlier: w('今天先前的盘点', '今天先前的盤點', 'the earlier count of the day'),
  tooLongAgo: w('{code} 看货时间太久以前，请再看一次', '{code} 看貨時間太久以前，請再看一次', 'Of {code} too much moved since: look again'),
  countedSince: w('{code} 在 {counted} 已经盘过', '{code} 在 {counted} 已經盤過', '{code} was counted at {counted}, after that look'),
  decidedNow: w(
    '{countNo} 已有结果，等原因或批准；要重来选“重盘”',
    '{countNo} 已有結果，等原因或核准；要重來選「重盤」',
    '{countNo} has its outcome, and waits for a reason or a decision: choose Count again to begin anew',
  ),
  nothingSeen: w('{countNo} 还没有可算的实数', '{countNo} 還沒有可算的實數', 'Nothing that counts was seen yet for {countNo}'),
  secondNeeded: w(
    '差异超过容许，请另一个人再盘一次',
    '差異超過容許，請另一個人再盤一次',
    'The difference is above the tolerance: have somebody else count it once more',
  ),
  reasonNeeded: w(
    '差异 {difference}：请写原因，选“申请调整”',
    '差異 {difference}：請寫原因，選「申請調整」',
    'A difference of {difference}: write the reason and ask to adjust it',
  ),
  notWaiting: w('{countNo} 现在没有要调整的差异', '{countNo} 現在沒有要調整的差異', '{countNo} has no difference to adjust now'),
  asked: w('{clock} 已送审：{requestNo}', '{clock} 已送簽：{requestNo}', 'Asked for at {clock}: {requestNo}'),
  reopened: w('{clock} 起重盘', '{clock} 起重盤', 'To be counted again from {clock}'),
};

export const countMailWords = {
  due: w(
    '【掌柜】今天盘点：{count} 个商品，见“盘点进度”',
    '【掌櫃】今天盤點：{count} 個商品，見「盤點進度」',
    '[Zhanggui] Count today: {count} products, see Counts in progress',
  ),
  missed: w(
    '【掌柜】盘点已晚 {days} 天：{count} 个商品待盘',
    '【掌櫃】盤點已晚 {days} 天：{count} 個商品待盤',
    '[Zhanggui] The count is {days} day(s) late: {count} products wait',
  ),
};

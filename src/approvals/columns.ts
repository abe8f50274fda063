import { requestKindWords } from '../rulebook/request-kinds.ts';
import { choice, day, moment, money, named, optional, text, whole, yesNo } from '../table/column.ts';
import { approvalStateWords } from '../text/approval-process.ts';
import { attachmentKindWords, categoryWords } from '../text/request-kinds.ts';
import { requestActionWords } from '../text/requests.ts';
import { note, w } from '../text/words.ts';

/** Who asks and who decides, as the staff sheet names them. */
export const name = text({ max: 254 });
export const kind = named(
  choice(requestKindWords),
  w('申请类别', '申請類別', 'Kind'),
  note('申请什么。', '申請什麼。', 'What is asked for.'),
);
export const requestNo = named(
  text({ max: 30, width: 130 }),
  w('申请编号', '申請編號', 'Request no.'),
  note('由掌柜编号。', '由掌櫃編號。', 'Given by Zhanggui.'),
);
export const requester = named(name, w('申请人', '申請人', 'Requester'), note('谁申请的。', '誰申請的。', 'Who asked.'));
export const dueAt = named(
  moment(),
  w('期限', '期限', 'Due'),
  note('这一步最迟何时完成。', '這一步最遲何時完成。', 'When this step is due.'),
);
export const waitsFor = named(
  text({ max: 500 }),
  w('等待', '等待', 'Waits for'),
  note('现在由谁审批。', '現在由誰簽核。', 'Who decides now.'),
);
export const line = named(whole(), w('行', '列', 'Line'), note('账簿中的行。', '帳簿中的列。', 'Its row in the ledger.'));
export const hash = named(
  text({ max: 32 }),
  w('内容指纹', '內容指紋', 'Content hash'),
  note('决定以此为准。', '決定以此為準。', 'What decisions are bound to.'),
);
export const state = named(
  choice(approvalStateWords),
  w('状态', '狀態', 'State'),
  note('申请走到哪一步。', '申請走到哪一步。', 'How far it is.'),
);
export const requesterMail = named(
  name,
  w('申请人邮箱', '申請人信箱', 'Requester’s mail'),
  note('结果发到这里。', '結果寄到這裡。', 'Where the outcome goes.'),
);
export const by = named(
  text({ max: 60, width: 80 }),
  w('经办人', '經辦人', 'By'),
  note('您的姓名，与人员表一致。', '您的姓名，與人員表一致。', 'Your name as on the Staff sheet.'),
);
export const action = named(
  choice(requestActionWords),
  w('操作', '操作', 'Action'),
  note('选好后几分钟内生效。', '選好後幾分鐘內生效。', 'Choose; it is taken within minutes.'),
);
export const subject = named(
  text({ max: 200, width: 200 }),
  w('事由', '事由', 'Subject'),
  note('一句话说明。', '一句話說明。', 'In one sentence.'),
);
export const news = named(
  text({ max: 2_000, lines: true, width: 180 }),
  w('最新情况', '最新情況', 'News'),
  note('最后一条决定或留言。', '最後一條決定或留言。', 'The last decision or comment.'),
);
export const amount = named(money({ min: 0, max: 100_000_000_00 }), w('金额', '金額', 'Amount'), note('元。', '元。', 'In yuan.'));
export const submittedAt = named(
  moment(),
  w('提交时间', '提交時間', 'Submitted at'),
  note('何时提交。', '何時提交。', 'When it was submitted.'),
);
export const decidedAt = named(moment(), w('决定时间', '決定時間', 'Decided at'), note('何时决定。', '何時決定。', 'When it was decided.'));
export const category = named(
  choice(categoryWords),
  w('分类', '分類', 'Category'),
  note('人事、采购、合同须选。', '人事、採購、合約須選。', 'For personnel, purchasing and contracts.'),
);
export const confidential = named(
  yesNo(),
  w('保密', '保密', 'Confidential'),
  note('内容须保密时打勾。', '內容須保密時打勾。', 'Tick where the content is confidential.'),
);
export const about = named(
  text({ max: 40, width: 150 }),
  w('涉及订单', '涉及訂單', 'Order concerned'),
  note('退换赠必填订单号。', '退換贈必填訂單號。', 'The order number, for returns, refunds, exchanges and gifts.'),
);
const longText = text({ max: 2_000, lines: true, width: 180 });
const url = text({ max: 500, width: 160 });
const kb = whole({ min: 1, max: 10_000_000 });

/** What people may fill in where they ask. */
export const asked = {
  amount: optional(amount),
  before: named(optional(longText), w('现状', '現狀', 'As it is'), note('改动前的内容。', '變更前的內容。', 'Before the change.')),
  after: named(
    optional(longText),
    w('改为', '改為', 'To be'),
    note('改动后的内容，或要发布的内容。', '變更後的內容，或要發布的內容。', 'After the change, or what is to be published.'),
  ),
  reason: named(
    optional(longText),
    w('理由', '理由', 'Reason'),
    note('请勿写客户电话。', '請勿寫客戶電話。', 'Leave customers’ telephone numbers out.'),
  ),
  day: named(optional(day()), w('日期', '日期', 'Date'), note('哪一天生效。', '哪一天生效。', 'The day that it is for.')),
  attachment: named(
    optional(url),
    w('附件链接', '附件連結', 'Attachment'),
    note('https:// 开头。', 'https:// 開頭。', 'A link that begins with https://.'),
  ),
  attachmentKind: named(
    optional(choice(attachmentKindWords)),
    w('附件类型', '附件類型', 'Kind of attachment'),
    note('图片、视频或文档。', '圖片、影片或文件。', 'Image, video or document.'),
  ),
  attachmentKb: named(
    optional(kb),
    w('附件大小（KB）', '附件大小（KB）', 'Size (KB)'),
    note(
      '图片 500、视频 30720、文档 1024 以内，或按设置。',
      '圖片 500、影片 30720、文件 1024 以內，或按設定。',
      'Image 500, video 30,720, document 1,024, or as set.',
    ),
  ),
};

export const finishBy = named(
  moment(),
  w('最迟办理', '最遲辦理', 'Carry out by'),
  note('如批准后 48 小时内发布。', '如核准後 48 小時內發布。', 'Published within 48 hours, and the like.'),
);

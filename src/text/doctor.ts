import { w } from './words.ts';

/** What `doctor` looks at, one line each. */
export const checkWords = {
  workbooks: w('工作簿', '活頁簿', 'Workbooks'),
  sharing: w('共享', '共用', 'Sharing'),
  code: w('代码一致', '程式碼一致', 'Code'),
  deployment: w('网页应用部署', '網頁應用程式部署', 'Web app'),
  address: w('信件中的链接地址', '信件中的連結位址', 'Address in letters'),
  access: w('外人能否打开链接', '外人能否開啟連結', 'Opening by strangers'),
  zones: w('时区', '時區', 'Time zones'),
  scopes: w('权限', '權限', 'Permissions'),
  heart: w('定时运行', '定時執行', 'Heartbeat'),
  triggers: w('触发器', '觸發器', 'Triggers'),
  strangers: w('别人的触发器', '別人的觸發器', 'Triggers of others'),
  quotas: w('配额', '配額', 'Quotas'),
  backup: w('备份', '備份', 'Backup'),
  failing: w('持续的故障', '持續的故障', 'What fails'),
  schema: w('结构版本', '結構版本', 'Schema'),
  links: w('坏链接', '壞連結', 'Bad links'),
  versions: w('脚本版本数', '指令碼版本數', 'Script versions'),
};

/** What is wrong, and what to do. */
export const findingWords = {
  bookGone: w(
    '工作簿“{book}”不见了或在回收站里：在云端硬盘恢复它，再运行 npm run install:google。',
    '活頁簿「{book}」不見了或在垃圾桶裡：在雲端硬碟還原它，再執行 npm run install:google。',
    'The workbook {book} is gone or in the bin: restore it in Google Drive, then run npm run install:google.',
  ),
  shared: w(
    '“{name}”知道链接的任何人都能打开：在共享设置里改为“受限”。人员由掌柜按“人员”表添加。',
    '「{name}」知道連結的任何人都能開啟：在共用設定裡改為「限制」。人員由掌櫃按「人員」表新增。',
    'Anyone with the link can open “{name}”: set it to Restricted in its sharing settings. Zhanggui lets people in by the Staff sheet.',
  ),
  controlOld: w(
    '主控项目里没有掌柜的代码：运行 npm run install:google。',
    '主控專案裡沒有掌櫃的程式碼：執行 npm run install:google。',
    'The control project does not hold Zhanggui’s code: run npm run install:google.',
  ),
  staffMissing: w(
    '工作簿“{book}”没有绑定脚本，没有菜单和即时检查：运行 npm run install:google。',
    '活頁簿「{book}」沒有綁定指令碼，沒有選單和即時檢查：執行 npm run install:google。',
    'The workbook {book} has no bound script, so no menu and no instant checks: run npm run install:google.',
  ),
  mixed: w(
    '工作簿“{book}”的代码（{has}）与主控（{wants}）不同：运行 npm run deploy。',
    '活頁簿「{book}」的程式碼（{has}）與主控（{wants}）不同：執行 npm run deploy。',
    'The workbook {book} runs other code ({has}) than control ({wants}): run npm run deploy.',
  ),
  noDeployment: w(
    '没有网页应用部署，信件中的链接打不开：运行 npm run install:google，再按提示运行 install。',
    '沒有網頁應用程式部署，信件中的連結打不開：執行 npm run install:google，再按提示執行 install。',
    'There is no deployment of the web app, so mailed links do not open: run npm run install:google, then install as it tells.',
  ),
  oldDeployment: w(
    '网页应用运行的是旧代码（{has}，主控 {wants}）：运行 npm run deploy。',
    '網頁應用程式執行的是舊程式碼（{has}，主控 {wants}）：執行 npm run deploy。',
    'The web app runs older code ({has}) than control ({wants}): run npm run deploy.',
  ),
  noAddress: w(
    '信件不带链接：主控还不知道网页应用的地址。打开 {editor}，选择 install，点“运行”。',
    '信件不帶連結：主控還不知道網頁應用程式的位址。開啟 {editor}，選擇 install，點「執行」。',
    'Letters carry no link: control does not know the address of the web app. Open {editor}, choose install and press Run.',
  ),
  otherAddress: w(
    '信件中的地址不是这个部署的地址：打开 {editor}，选择 install，点“运行”。',
    '信件中的位址不是這個部署的位址：開啟 {editor}，選擇 install，點「執行」。',
    'Letters carry another address than this deployment’s: open {editor}, choose install and press Run.',
  ),
  barred: w(
    '没有登录就打不开网页应用：您的域不允许外人打开。请管理员允许把 Apps Script 网页应用共享给“任何人”，或让收信人先登录本域的账号；在此之前订单在“待办”表处理，审批只能等着。',
    '沒有登入就打不開網頁應用程式：您的網域不允許外人開啟。請管理員允許把 Apps Script 網頁應用程式共用給「任何人」，或讓收信人先登入本網域的帳號；在此之前訂單在「待辦」表處理，簽核只能等著。',
    'The web app does not open without a login: the policy of your domain keeps strangers out. Ask its administrator to allow web apps for anyone, or let receivers log in to the domain first; until then orders are worked on the To do sheet, and requests wait.',
  ),
  notAnswering: w(
    '网页应用显示的不是掌柜的页面（{text}）：打开 {url} 看看写着什么；还没运行过 install 就先运行，再运行 npm run deploy。',
    '網頁應用程式顯示的不是掌櫃的頁面（{text}）：開啟 {url} 看看寫著什麼；還沒執行過 install 就先執行，再執行 npm run deploy。',
    'The web app does not show Zhanggui’s page ({text}): open {url} and read what it says; run install if it was never run, then npm run deploy.',
  ),
  zone: w(
    '{project} 的清单时区是 {zone}，应为 {office}：运行 npm run deploy。',
    '{project} 的資訊清單時區是 {zone}，應為 {office}：執行 npm run deploy。',
    'The manifest of {project} has the time zone {zone} and must have {office}: run npm run deploy.',
  ),
  zoneOfBook: w(
    '有工作簿的时区不对（{names}）：打开 {editor}，选择 install，点“运行”。',
    '有活頁簿的時區不對（{names}）：開啟 {editor}，選擇 install，點「執行」。',
    'A workbook has a wrong time zone ({names}): open {editor}, choose install and press Run.',
  ),
  otherScopes: w(
    '{project} 清单中的权限与代码要求不同（{scopes}）：运行 npm run deploy，再打开 {editor} 运行 install 并同意。',
    '{project} 資訊清單中的權限與程式碼要求不同（{scopes}）：執行 npm run deploy，再開啟 {editor} 執行 install 並同意。',
    'The permissions in the manifest of {project} are not those that the code needs ({scopes}): run npm run deploy, then open {editor}, run install and consent.',
  ),
  noRecord: w(
    '还没有运行记录：打开 {editor} 运行 install；十分钟后再运行本命令。',
    '還沒有執行記錄：開啟 {editor} 執行 install；十分鐘後再執行本命令。',
    'There is no record yet: open {editor} and run install; run this command again in ten minutes.',
  ),
  noBeat: w(
    '自 {at} 以来没有定时运行：触发器可能被停用（改密码、权限变化后会这样）或时间用完。打开 {editor}，选择 install，点“运行”并同意；在左边“触发器”里看失败原因。',
    '自 {at} 以來沒有定時執行：觸發器可能被停用（改密碼、權限變化後會這樣）或時間用完。開啟 {editor}，選擇 install，點「執行」並同意；在左邊「觸發器」裡看失敗原因。',
    'No beat since {at}: the trigger may be disabled (as after a change of password or of permissions), or its time is used up. Open {editor}, choose install, press Run and consent; Triggers on the left tells what failed.',
  ),
  triggers: w(
    '触发器不对（{text}）：打开 {editor}，选择 install，点“运行”，它会补上缺的、删掉多的。',
    '觸發器不對（{text}）：開啟 {editor}，選擇 install，點「執行」，它會補上缺的、刪掉多的。',
    'The triggers are not right ({text}): open {editor}, choose install and press Run; it makes what is missing and removes what is too much.',
  ),
  stranger: w(
    '{mail} 也有本脚本的触发器：请他打开 {editor}，在左边“触发器”里删掉自己的；并取消他对该项目的编辑权限。',
    '{mail} 也有本指令碼的觸發器：請他開啟 {editor}，在左邊「觸發器」裡刪掉自己的；並取消他對該專案的編輯權限。',
    '{mail} has triggers of this script too: ask him to open {editor} and delete his own under Triggers on the left; then take his right to edit the project away.',
  ),
  runTime: w(
    '今天的定时运行时间已用 {percent}%：扫描间隔会拉长。把设置 scanMinutes 调大，或改用 Workspace 账号。',
    '今天的定時執行時間已用 {percent}%：掃描間隔會拉長。把設定 scanMinutes 調大，或改用 Workspace 帳號。',
    '{percent} % of the day’s trigger time is used: scans come rarer. Raise the setting scanMinutes, or use a Workspace account.',
  ),
  mailLeft: w(
    '今天只剩 {left} 个收件人可发：不急的信会等到明天。减少提醒对象，或改用 Workspace 账号。',
    '今天只剩 {left} 個收件人可寄：不急的信會等到明天。減少提醒對象，或改用 Workspace 帳號。',
    'Only {left} recipients are left today: letters that can wait do. Let fewer people be reminded, or use a Workspace account.',
  ),
  noBackup: w(
    '还没有一次成功的备份：在“管理”工作簿“任务”表的 backups.evening 一行选“立即执行”，再看“备份”表。',
    '還沒有一次成功的備份：在「管理」活頁簿「任務」表的 backups.evening 一列選「立即執行」，再看「備份」表。',
    'No good backup was made yet: on the Jobs sheet of the control workbook choose Run now for backups.evening, then look at the Backups sheet.',
  ),
  oldBackup: w(
    '最近一次成功的备份是 {at}，超过 {hours} 小时：看“管理”工作簿“备份”表的说明列，再在“任务”表选“立即执行”。',
    '最近一次成功的備份是 {at}，超過 {hours} 小時：看「管理」活頁簿「備份」表的說明欄，再在「任務」表選「立即執行」。',
    'The newest good backup is of {at}, more than {hours} hours ago: read the notes on the Backups sheet, then choose Run now on the Jobs sheet.',
  ),
  failing: w(
    '有持续的故障：{names}。详见“管理”工作簿“任务”表的“最近失败”列和报警信。',
    '有持續的故障：{names}。詳見「管理」活頁簿「任務」表的「最近失敗」欄和警示信。',
    'Something keeps failing: {names}. The Jobs sheet of the control workbook and the alert letter tell more.',
  ),
  olderHere: w(
    '工作簿属于更新的版本（结构 {has}，这里的代码 {wants}）：取得新代码；不要从这里部署。',
    '活頁簿屬於更新的版本（結構 {has}，這裡的程式碼 {wants}）：取得新程式碼；不要從這裡部署。',
    'The workbooks belong to a newer version (schema {has}, the code here {wants}): get the newer code, do not deploy from here.',
  ),
  notMoved: w(
    '主控还在用旧结构 {has}，推送的代码是 {wants}：打开 {editor}，选择 install，点“运行”。',
    '主控還在用舊結構 {has}，推送的程式碼是 {wants}：開啟 {editor}，選擇 install，點「執行」。',
    'Control still tells schema {has}, the pushed code has {wants}: open {editor}, choose install and press Run.',
  ),
  badLinks: w(
    '今天有坏链接（{text}）。只有 expired 是正常的；其余很多时，可能有人在试：在“任务”表对 access.rotateKeys 选“立即执行”更换密钥。',
    '今天有壞連結（{text}）。只有 expired 是正常的；其餘很多時，可能有人在試：在「任務」表對 access.rotateKeys 選「立即執行」更換金鑰。',
    'Links were refused today ({text}). Expired ones are usual; where the others are many, somebody may be trying: choose Run now for access.rotateKeys on the Jobs sheet to change the key.',
  ),
  manyVersions: w(
    '脚本已有 {count} 个版本，最多 {most} 个：打开 {editor}，在“项目历史记录”里删掉旧版本，否则无法部署。',
    '指令碼已有 {count} 個版本，最多 {most} 個：開啟 {editor}，在「專案記錄」裡刪掉舊版本，否則無法部署。',
    'The script has {count} versions of at most {most}: open {editor} and delete old ones under Project History, or no deployment will be possible.',
  ),
};

export const doctorWords = {
  ok: w('正常', '正常', 'ok'),
  unknown: w('未知', '未知', 'not known'),
  well: w('一切正常。', '一切正常。', 'All is well.'),
  wrong: w('有 {count} 处需要处理。', '有 {count} 處需要處理。', '{count} things need mending.'),
};

import { rightCarryings } from '../approvals/asked-rights.ts';
import { w } from '../text/words.ts';
import { workbook } from './workbook.ts';

export const report = workbook('report', {
  about: w(
    '其他申请：发布、权限、合同、海报等，在这里提出，在这里看办到哪一步。',
    '其他申請：發布、權限、合約、海報等，在這裡提出，在這裡看辦到哪一步。',
    'Other requests: publications, rights, contracts, posters and the like are made here, and here one sees how far they are.',
  ),
  posts: ['head', 'director', 'itLead'],
  capabilities: [],
  requests: rightCarryings,
  night: 'requests.report',
});

import { w } from '../text/words.ts';
import { workbook } from './workbook.ts';

export const roster = workbook('roster', {
  about: w(
    '排班与请假。还没有开放：现在这里没有要填的表。',
    '排班與請假。還沒有開放：現在這裡沒有要填的表。',
    'Shifts and leave. Not in use yet: nothing is to be filled in here.',
  ),
  posts: ['dutyManager', 'head'],
  capabilities: [],
});

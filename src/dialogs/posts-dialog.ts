import type { Person } from '../engine/workbook/situation.ts';
import type { OpenOrder } from '../orders/tables.ts';
import { html, type Html } from '../page/html.ts';
import type { Instant } from '../table/column.ts';
import { personKey } from '../table/person-key.ts';
import { postsDialogWords as words } from '../text/dialogs.ts';
import { roleWords } from '../text/roles.ts';
import { say, type Language } from '../text/words.ts';
import { dialog, type ShownDialog } from './dialog.ts';

/** Who holds which post, and how many open orders each person took: names and posts, no address. `open` is null outside the order workbook. */
export function postsDialog(language: Language, staff: readonly Person[], open: readonly OpenOrder[] | null, now: Instant): ShownDialog {
  const body = html`<h2>${say(words.posts, language)}</h2>
    ${staff.length === 0 ? html`<p>${say(words.nobody, language)}</p>` : postTable(language, staff)}${open !== null && orderPart(language, staff, open, now)}`;
  return dialog(language, { title: say(words.title, language), width: 520, height: 560, body });
}

function postTable(language: Language, staff: readonly Person[]): Html {
  const roles = (Object.keys(roleWords) as Person['role'][]).filter((role) => staff.some((person) => person.role === role));
  const rows = roles.map((role) => {
    const names = staff.filter((person) => person.role === role).map(({ name }) => name);
    return html`<tr>
      <th scope="row">${say(roleWords[role], language)}</th>
      <td>${names.join(language === 'en' ? ', ' : '、')}</td>
    </tr>`;
  });
  return html`<table>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function orderPart(language: Language, staff: readonly Person[], open: readonly OpenOrder[], now: Instant): Html {
  const title = html`<h2>${say(words.orders, language)}</h2>`;
  if (open.length === 0)
    return html`${title}
      <p>${say(words.none, language)}</p>`;
  const counts = new Map<string, { open: number; late: number }>();
  for (const { agent, dueAt } of open) {
    const name = nameOf(agent, staff, language);
    const count = counts.get(name) ?? { open: 0, late: 0 };
    counts.set(name, { open: count.open + 1, late: count.late + (dueAt !== null && dueAt < now ? 1 : 0) });
  }
  const rows = [...counts]
    .sort(([, a], [, b]) => b.open - a.open)
    .map(
      ([name, count]) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td class="number">${count.open}</td>
          <td class="number">${count.late}</td>
        </tr>`,
    );
  return html`${title}
    <table>
      <thead>
        <tr>
          <th scope="col">${say(words.agent, language)}</th>
          <th scope="col" class="number">${say(words.open, language)}</th>
          <th scope="col" class="number">${say(words.late, language)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** An address that nobody on the list has is not shown. */
function nameOf(agent: string | null, staff: readonly Person[], language: Language): string {
  if (agent === null || agent === '') return say(words.unsigned, language);
  const known = staff.find((person) => person.mail === personKey(agent) || person.name === agent);
  if (known !== undefined) return known.name;
  return agent.includes('@') ? say(words.unlisted, language) : agent;
}

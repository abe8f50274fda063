import { describe, expect, test } from '@jest/globals';
import { formFaults, isHttps, sizeFault, type Form } from '../../src/rulebook/request-form.ts';
import { w } from '../../src/text/words.ts';
import { english, settings } from '../builders.ts';

const header = (name: string) => w(name, name, name);
const headers = {
  amount: header('Amount'),
  before: header('Before'),
  after: header('After'),
  reason: header('Reason'),
  attachment: header('Attachment'),
  day: header('Date'),
};

function form(change: Partial<Form> = {}): Form {
  const empty = { category: null, before: null, after: null, day: null, attachment: null, attachmentKind: null, attachmentKb: null };
  return { kind: 'refund', subject: '退款', amount: 30_000, reason: '破损', ...empty, ...change };
}

const told = (change: Partial<Form>) => formFaults(form(change), headers).map(english);
const photo = { attachment: 'https://drive.example/photo.jpg', attachmentKind: 'image', attachmentKb: 400 } as const;

describe('a form by its kind', () => {
  test('[APR-19] a refund needs amount and reason, and takes a photo', () => {
    expect(told({})).toEqual([]);
    expect(told(photo)).toEqual([]);
    expect(told({ amount: null, reason: null })).toEqual([
      'Amount: needed for this kind of request',
      'Reason: needed for this kind of request',
    ]);
  });

  test.each(['refund', 'goodsReturn'] as const)('[APR-19] a %s of nothing is none', (kind) => {
    expect(told({ kind, amount: 0 })).toEqual(['Amount: must be more than 0']);
    expect(told({ kind, amount: 1 })).toEqual([]);
  });

  test('[APR-19] goods may be exchanged without a difference', () => {
    expect(told({ kind: 'exchange', amount: 0 })).toEqual([]);
  });

  test('what a kind does not ask for is told', () => {
    expect(told({ day: '2026-03-03' })).toEqual(['Date: not asked for here, clear it']);
  });

  test('[APR-26] a contract is one of supply or sales; a refund has no category', () => {
    expect(told({ kind: 'contract' })).toEqual(['Choose a category of this kind of request']);
    expect(told({ kind: 'contract', category: 'supply' })).toEqual([]);
    expect(told({ kind: 'contract', category: 'transfer' })).toEqual(['Choose a category of this kind of request']);
    expect(told({ category: 'supply' })).toEqual(['This kind has no category: clear it']);
  });

  test('[APR-20] a poster needs its picture', () => {
    expect(told({ kind: 'poster', amount: null, reason: null })).toEqual(['Attachment: needed for this kind of request']);
    expect(told({ kind: 'poster', amount: null, reason: null, ...photo })).toEqual([]);
  });
});

describe('an attachment', () => {
  test('is an https link whose kind and size are declared', () => {
    expect(told({ ...photo, attachmentKb: null })).toEqual(['Say of which kind the attachment is, and its size in KB']);
    expect(told({ attachmentKind: 'image' })).toEqual(['Kind or size of an attachment, but no link: add the link, or clear both']);
    expect(told({ ...photo, attachment: 'http://drive.example/photo.jpg' })[0]).toContain('https://');
  });

  test.each([
    'javascript:alert(1)',
    'https://user:pass@evil.example/',
    'https://evil.example/"onclick="x',
    'https://evil.example/<script>',
    'https://evil.example/ x',
    'https://evil.example\\@good.example',
    'data:text/html,x',
    ' https://good.example',
    'https://',
  ])('no address: %s', (address) => {
    expect(isHttps(address)).toBe(false);
  });

  test.each([
    ['image', 500],
    ['video', 30 * 1024],
    ['document', 1024],
  ] as const)('%s: at its limit of %i KB it fits, above it does not', (attachmentKind, most) => {
    const sized = (attachmentKb: number) => sizeFault({ ...photo, attachmentKind, attachmentKb }, settings());
    expect(sized(most)).toBeNull();
    const above = sized(most + 1);
    expect(above === null ? null : english(above)).toBe(`The ${attachmentKind} may have ${String(most)} KB at most`);
  });

  test('the shop’s own limit', () => {
    expect(sizeFault(photo, settings({ imageKb: '399' }))).not.toBeNull();
    expect(sizeFault(photo, settings({ imageKb: '400' }))).toBeNull();
  });
});

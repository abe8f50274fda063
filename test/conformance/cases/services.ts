import type { Case } from '../kit.ts';

/** A second trigger of this name would be left by a run that died. */
const handler = 'conformance';
const key = (name: string) => `conformance.${name}`;

/** Lock, properties, mail, triggers, session, utilities. */
export const servicesCases: readonly Case[] = [
  {
    name: 'lock-taken-and-let-go',
    source: 'D',
    run: (kit) => {
      const lock = LockService.getScriptLock();
      kit.same('taken', [lock.tryLock(100), lock.hasLock()], [true, true]);
      kit.same('taken again by its holder', lock.tryLock(100), true);
      lock.releaseLock();
      kit.same('let go', lock.hasLock(), false);
    },
  },
  {
    name: 'lock-times-below-nothing',
    source: 'L',
    run: (kit) => {
      const lock = LockService.getScriptLock();
      kit.same('tried', lock.tryLock(-1), false);
      kit.refused('waited for', /./, () => {
        lock.waitLock(-1);
      });
      kit.same('not taken', lock.hasLock(), false);
    },
  },
  {
    name: 'properties-round-trip',
    source: 'D',
    run: (kit) => {
      const properties = PropertiesService.getScriptProperties();
      const value = '{"书":"=1+1","n":1}';
      try {
        properties.setProperties({ [key('a')]: value, [key('b')]: 'b' });
        properties.setProperties({ [key('b')]: 'B' });
        const all = properties.getProperties();
        kit.same('the one not named is kept', [all[key('a')], all[key('b')], all[key('c')] ?? null], [value, 'B', null]);
      } finally {
        for (const name of ['a', 'b']) properties.deleteProperty(key(name));
      }
      kit.same('deleted', properties.getProperty(key('a')), null);
    },
  },
  {
    name: 'cache-counts-taken-away',
    source: 'D',
    run: (kit) => {
      const cache = CacheService.getScriptCache();
      const names = ['a', 'b'].map(key);
      cache.putAll({ [key('a')]: '3' }, 60);
      kit.same('only what is there', cache.getAll(names), { [key('a')]: '3' });
      cache.removeAll(names);
      kit.same('taken away', [cache.getAll(names), cache.get(key('a'))], [{}, null]);
    },
  },
  {
    name: 'page-of-html-service',
    source: 'D',
    run: (kit) => {
      const page = HtmlService.createHtmlOutput('<p>=1&amp;</p>').setTitle('题').setWidth(300).setHeight(200);
      kit.same('html and title', [page.getContent(), page.getTitle()], ['<p>=1&amp;</p>', '题']);
    },
  },
  {
    name: 'html-file-of-the-project',
    source: 'B',
    run: (kit) => {
      const page = HtmlService.createHtmlOutputFromFile('page').getContent();
      kit.same('its text as it is, script and all', page.trimEnd(), "<script>\n  const told = '题 <p>&amp;</p>' + (1 < 2);\n</script>");
      kit.refused('a file that is not there', /No HTML file named absent was found/, () => HtmlService.createHtmlOutputFromFile('absent'));
    },
  },
  {
    name: 'property-size',
    source: 'D',
    run: (kit) => {
      const properties = PropertiesService.getScriptProperties();
      try {
        properties.setProperty(key('large'), 'x'.repeat(9_000));
        kit.same('9,000 bytes', properties.getProperty(key('large'))?.length, 9_000);
        kit.refused('10,000 bytes', /too large/i, () => properties.setProperty(key('large'), 'x'.repeat(10_000)));
      } finally {
        properties.deleteProperty(key('large'));
      }
    },
  },
  {
    name: 'cache-keeps-and-knows-nothing-else',
    source: 'D',
    run: (kit) => {
      const cache = CacheService.getScriptCache();
      const name = `zhanggui case ${Utilities.getUuid()}`;
      cache.put(name, '5', 60);
      kit.same('what was put, and nothing', [cache.get(name), cache.get(`${name} absent`)], ['5', null]);
    },
  },
  {
    name: 'mail-quota-is-a-number',
    source: 'D',
    run: (kit) => {
      const quota: unknown = MailApp.getRemainingDailyQuota();
      kit.holds('what is left today', typeof quota, typeof quota === 'number' && quota >= 0);
    },
  },
  {
    name: 'time-trigger-made-and-deleted',
    source: 'D',
    run: (kit) => {
      const mine = () => ScriptApp.getProjectTriggers().map((each) => each.getUniqueId());
      const made = ScriptApp.newTrigger(handler).timeBased().everyMinutes(30).create();
      try {
        const found = ScriptApp.getProjectTriggers().find((each) => each.getUniqueId() === made.getUniqueId());
        kit.same('found by its id', [found?.getHandlerFunction(), found?.getEventType() === ScriptApp.EventType.CLOCK], [handler, true]);
      } finally {
        ScriptApp.deleteTrigger(made);
      }
      kit.same('deleted', mine().includes(made.getUniqueId()), false);
      kit.refused('every 7 minutes', /./, () => {
        ScriptApp.deleteTrigger(ScriptApp.newTrigger(handler).timeBased().everyMinutes(7).create());
      });
    },
  },
  {
    name: 'edit-trigger-knows-its-workbook',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      const made = ScriptApp.newTrigger(handler).forSpreadsheet(book).onEdit().create();
      try {
        const found = ScriptApp.getProjectTriggers().find((each) => each.getUniqueId() === made.getUniqueId());
        const isEdit = found?.getEventType() === ScriptApp.EventType.ON_EDIT;
        kit.same('event and source', [isEdit, found?.getTriggerSourceId() === book], [true, true]);
      } finally {
        ScriptApp.deleteTrigger(made);
      }
    },
  },
  {
    name: 'who-runs-and-where',
    source: 'D',
    run: (kit) => {
      const mail = Session.getEffectiveUser().getEmail();
      kit.holds('an address', 'kept to itself', /^[^@\s]+@[^@\s]+$/.test(mail));
      kit.same('the zone of the manifest', Session.getScriptTimeZone(), 'Asia/Shanghai');
    },
  },
  {
    name: 'digest-takes-ascii-unless-told',
    source: 'D',
    run: (kit) => {
      const { SHA_256 } = Utilities.DigestAlgorithm;
      const plain = Utilities.computeDigest(SHA_256, '掌柜');
      kit.same('as two question marks', plain, Utilities.computeDigest(SHA_256, '??'));
      const utf8 = Utilities.computeDigest(SHA_256, 'abc掌柜', Utilities.Charset.UTF_8);
      kit.same(
        '32 signed bytes',
        [utf8.length, utf8.every((byte) => byte >= -128 && byte <= 127), utf8.some((byte) => byte < 0)],
        [32, true, true],
      );
      kit.same('SHA-256 of abc', Utilities.computeDigest(SHA_256, 'abc').slice(0, 4), [-70, 120, 22, -65]);
    },
  },
  {
    name: 'ids-are-unique',
    source: 'D',
    run: (kit) => {
      const [one, two] = [Utilities.getUuid(), Utilities.getUuid()];
      const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
      kit.same('form, and two differ', [form.test(one), form.test(two), one === two], [true, true, false]);
    },
  },
  {
    name: 'sleep-moves-the-clock',
    source: 'D',
    run: (kit) => {
      const before = Date.now();
      Utilities.sleep(300);
      const slept = Date.now() - before;
      kit.holds('at least as long as asked for', slept >= 300, slept >= 300 && slept < 30_000);
    },
  },
  {
    name: 'linear-program-solved',
    source: 'D',
    run: (kit) => {
      const { VariableType } = LinearOptimizationService;
      const engine = LinearOptimizationService.createEngine();
      const whole = VariableType.INTEGER;
      engine.addVariables(['a', 'b'], [0, 0], [10, 5], [whole, whole], [-1, -1]);
      engine.addConstraints(
        [-1e9, 0],
        [10, 20],
        [
          ['a', 'b'],
          ['a', 'b'],
        ],
        [
          [2, 5],
          [10, 3],
        ],
      );
      engine.setMinimization();
      const solution = engine.solve(30);
      kit.same('its status by name', [String(solution.getStatus()), solution.isValid()], ['OPTIMAL', true]);
      kit.same('the least cost', solution.getObjectiveValue(), -2);
      kit.same('whole numbers', [solution.getVariableValue('a'), solution.getVariableValue('b')].every(Number.isInteger), true);
    },
  },
  {
    name: 'linear-program-impossible',
    source: 'D',
    run: (kit) => {
      const engine = LinearOptimizationService.createEngine();
      engine.addVariables(['a'], [0], [1], [LinearOptimizationService.VariableType.INTEGER], [0]);
      engine.addConstraints([2], [2], [['a']], [[1]]);
      engine.setMinimization();
      const solution = engine.solve(30);
      kit.same('its status by name', [String(solution.getStatus()), solution.isValid()], ['INFEASIBLE', false]);
    },
  },
];

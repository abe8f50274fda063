import vm from 'node:vm';

/** How long a script needs to be compiled and run at its top level, as multiples of the reference's time. */
export interface StartUp {
  readonly ratio: number;
  /** Milliseconds of the processor on this machine, above an empty script. */
  readonly ms: number;
}

/** Scripts of a kind with ours, always the same: functions, words in three languages, and tables of them. */
function reference(): string {
  const parts = Array.from({ length: 1_500 }, (_, at) => {
    const n = String(at);
    return `function f${n}(rows,at){const found=rows.filter(each=>each.key===at+${n});return found.length>0?found[0]:null}
all.push({name:'table${n}',key:'no',words:{'zh-CN':'订单编号${n}','zh-TW':'訂單編號${n}',en:'Order number ${n}'},read:f${n}});`;
  });
  return `(()=>{const all=[];${parts.join('\n')}\nreturn all.length})();`;
}

/**
 * Times scripts against a reference and an empty script, by turns in one run, so that a slow machine slows all of them. Each is compiled
 * anew in a fresh context (a differing last line keeps V8 from finding it compiled), and the best of all rounds counts.
 */
export function startUps<Name extends string>(scripts: Readonly<Record<Name, string>>, rounds: number): Readonly<Record<Name, StartUp>> {
  const names = Object.keys(scripts) as Name[];
  const best = new Map<string, number>();
  const time = (name: string, code: string, round: number) => {
    const context = vm.createContext({});
    const source = `${code}\n//${String(round)}`;
    const began = process.cpuUsage();
    new vm.Script(source).runInContext(context);
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1000;
    best.set(name, Math.min(best.get(name) ?? Infinity, ms));
  };
  const fixed = reference();
  for (let round = 0; round < rounds; round += 1) {
    time('empty', '', round);
    time('reference', fixed, round);
    for (const name of names) time(`script ${name}`, scripts[name], round);
  }
  const above = (name: string) => (best.get(name) ?? 0) - (best.get('empty') ?? 0);
  return Object.fromEntries(
    names.map((name) => [name, { ms: above(`script ${name}`), ratio: above(`script ${name}`) / above('reference') }]),
  ) as Record<Name, StartUp>;
}

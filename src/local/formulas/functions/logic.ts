import { compare, toTruth } from '../coerce.ts';
import { over, valueOf } from '../over.ts';
import type { Argument, Functions, LazyFunction, Site, WholeFunction } from '../site.ts';
import { Fault, faults, first, flat, isGrid, type Scalar, type Value } from '../value.ts';

/** Only the branch that is taken is computed; over ranges all are, cell by cell. */
const choose: LazyFunction = ([test, yes, no], site) => {
  const truth = single(test, site);
  if (!isGrid(truth))
    return branch(
      toTruth(truth),
      () => valueOf(yes, site),
      () => (no === undefined ? false : valueOf(no, site)),
    );
  const values = [truth, valueOf(yes, site), no === undefined ? false : valueOf(no, site)];
  return over(values, ([is = null, a = null, b = null]) =>
    first(
      branch(
        toTruth(is),
        () => a,
        () => b,
      ),
    ),
  );
};

function branch(truth: boolean | Fault, yes: () => Value, no: () => Value): Value {
  if (truth instanceof Fault) return truth;
  return truth ? yes() : no();
}

function single(argument: Argument | undefined, site: Site): Value {
  return argument ? site.single(argument) : null;
}

const firstThatHolds: LazyFunction = (values, site) => {
  for (let i = 0; i + 1 < values.length; i += 2) {
    const truth = toTruth(first(single(values[i], site)));
    if (truth instanceof Fault) return truth;
    if (truth) return valueOf(values[i + 1], site);
  }
  return faults.missing;
};

const switched: LazyFunction = ([given, ...cases], site) => {
  const value = first(single(given, site));
  if (value instanceof Fault) return value;
  for (let i = 0; i + 1 < cases.length; i += 2) {
    const wanted = first(single(cases[i], site));
    if (!(wanted instanceof Fault) && compare(value, wanted) === 0) return valueOf(cases[i + 1], site);
  }
  return cases.length % 2 === 1 ? valueOf(cases[cases.length - 1], site) : faults.missing;
};

/** Another value where the first one is an error of a kind. */
function unless(takes: (fault: Fault) => boolean): LazyFunction {
  return ([value, other], site) => {
    const found = site.isArray ? valueOf(value, site) : single(value, site);
    const wrong = (cell: Scalar): boolean => cell instanceof Fault && takes(cell);
    if (!isGrid(found)) return wrong(found) ? valueOf(other, site) : found;
    return over([found, valueOf(other, site)], ([cell = null, instead = null]) => (wrong(cell) ? instead : cell));
  };
}

function truths(decide: (truths: readonly boolean[]) => boolean): WholeFunction {
  return (values) => {
    const found = flat(values).filter((cell) => cell !== null && cell !== '' && !(typeof cell === 'string' && values.some(isGrid)));
    const known = found.map(toTruth);
    const fault = known.find((truth) => truth instanceof Fault);
    if (fault instanceof Fault) return fault;
    return known.length === 0 ? faults.value : decide(known as boolean[]);
  };
}

/** Tells something of a value, errors included. */
function told(tell: (cell: Scalar) => boolean): LazyFunction {
  return ([value], site) => over([single(value, site)], ([cell = null]) => tell(cell));
}

export const logic: Partial<Functions> = {
  lazy: {
    IF: choose,
    IFS: firstThatHolds,
    SWITCH: switched,
    IFERROR: unless(() => true),
    IFNA: unless(({ code }) => code === '#N/A'),
    ISERROR: told((cell) => cell instanceof Fault),
    ISERR: told((cell) => cell instanceof Fault && cell.code !== '#N/A'),
    ISNA: told((cell) => cell instanceof Fault && cell.code === '#N/A'),
    ISBLANK: told((cell) => cell === null),
    ISTEXT: told((cell) => typeof cell === 'string'),
    ISNONTEXT: told((cell) => typeof cell !== 'string'),
    ISNUMBER: told((cell) => typeof cell === 'number'),
    ISLOGICAL: told((cell) => typeof cell === 'boolean'),
  },
  whole: {
    AND: truths((all) => all.every(Boolean)),
    OR: truths((all) => all.some(Boolean)),
    XOR: truths((all) => all.filter(Boolean).length % 2 === 1),
  },
  single: {
    NOT: (value) => {
      const truth = toTruth(value ?? null);
      return truth instanceof Fault ? truth : !truth;
    },
    NA: () => faults.missing,
    TRUE: () => true,
    FALSE: () => false,
  },
};

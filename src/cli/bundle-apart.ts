import { bundle } from '../../build/bundle.ts';
import { work } from './processes.ts';

/** A process that bundles: the bundler and the compiler that it works with take more memory than a shop. */
work(async (_: null, __: string) => ({ control: await bundle('control'), staff: await bundle('staff') }));

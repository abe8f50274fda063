import { afterAll } from '@jest/globals';
import { stop } from 'esbuild';

/** Every test file has its own copy of esbuild, whose service would live as long as the worker. */
afterAll(() => stop());

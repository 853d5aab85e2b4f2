import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What is built: Services, an Ingress group with its routes, or workloads for fifty node groups. */
export type Job = 'services' | 'routes' | 'workloads';

/** Ways to build it; `checks` is what ours does beside emitting it. */
export type Variant = 'raw' | 'plus' | 'ours' | 'checks';

export interface Synthesis {
  readonly milliseconds: number;
  /** Of what was written. @default - nothing was */
  readonly sha256?: string;
}

const ROOT = join(__dirname, '..');

/** Brings lib/ up to date: what is measured is the compiled library, as users load it. */
export function compileLibrary(): void {
  const { status } = spawnSync('npx', ['projen', 'compile'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    throw new Error('the library does not compile');
  }
}

/** One synthesis in a process of its own. */
export function synthesize(job: Job, variant: Variant, n: number, charts: number): Synthesis {
  return run('synthesis.js', job, variant, String(n), String(charts));
}

/** Milliseconds that a fresh process takes to load a module. */
export function importTime(module: 'cdk8s' | 'ours'): number {
  return run<{ milliseconds: number }>('import.js', module === 'ours' ? join(ROOT, 'lib', 'index.js') : module).milliseconds;
}

function run<T>(script: string, ...args: string[]): T {
  // No NODE_OPTIONS: the loader of tsx must not reach the child.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [join(__dirname, 'child', script), ...args],
    { cwd: ROOT, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) {
    throw new Error(`${script} ${args.join(' ')} failed`);
  }
  return JSON.parse(stdout) as T;
}

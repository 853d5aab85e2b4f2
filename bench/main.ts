import { compileLibrary, importTime } from './processes';
import { Scenario } from './scenario';
import { medianRatio, rotated } from './statistics';

const QUICK = process.argv.includes('--quick') || process.env.BENCH_QUICK === '1';
const SMALL = 500;
const LARGE = 5000;
const ROUTES = 1000;
const WORKLOADS = 500;
const CHARTS = [1, 50];
const TURNS = QUICK ? 1 : 14;
const IMPORTS = QUICK ? 3 : 21;

function main(): void {
  if (!process.argv.includes('--compiled')) {
    note('compiling lib/');
    compileLibrary();
  }
  printImport();
  const services = (QUICK ? [SMALL] : [SMALL, LARGE]).flatMap(n => CHARTS.map(charts => new Scenario('services', n, charts)));
  const routes = (QUICK ? [ROUTES] : [ROUTES, 4 * ROUTES]).map(n => new Scenario('routes', n, 50));
  const workloads = (QUICK ? [WORKLOADS] : [WORKLOADS, 4 * WORKLOADS]).map(n => new Scenario('workloads', n, 50));
  measure([...services, ...routes, ...workloads]);
  for (const variant of ['raw', 'plus'] as const) {
    for (const scenario of services) {
      print(`ours/${variant}`, scenario.n, scenario.charts, scenario.oursOver(variant));
    }
  }
  for (const scenario of [...routes, ...workloads]) {
    print(`${scenario.job} ours/raw`, scenario.n, scenario.charts, scenario.oursOver('raw'));
  }
  for (const scenario of [...services, ...routes, ...workloads]) {
    print(`${scenario.job} checks/raw`, scenario.n, scenario.charts, scenario.checksOverRaw);
  }
  if (!QUICK) {
    CHARTS.forEach(charts => printGrowth('growth', services.filter(scenario => scenario.charts === charts)));
    printGrowth('routes growth', routes);
    printGrowth('workloads growth', workloads);
  }
}

/** Small and large programs in turn, so that a slow minute of the machine hits all alike; large ones every other time. */
function measure(scenarios: readonly Scenario[]): void {
  for (let turn = 1; turn <= TURNS; turn++) {
    scenarios.filter(({ n }) => n <= ROUTES || turn % 2 === 0).forEach(scenario => scenario.measure(turn));
    note(`turn ${turn} of ${TURNS}`);
  }
  scenarios.forEach(scenario => note(scenario.summary()));
}

function printImport(): void {
  const times: { readonly [module in 'cdk8s' | 'ours']: number[] } = { cdk8s: [], ours: [] };
  for (let round = 0; round < IMPORTS; round++) {
    rotated(['cdk8s', 'ours'] as const, round).forEach(module => times[module].push(importTime(module)));
  }
  print('require', 0, 0, medianRatio(times.ours, times.cdk8s));
}

/** Cost of an object in a large program over that in a small one, ours by raw: the factor n/n cancels out. */
function printGrowth(figure: string, [small, large]: readonly Scenario[]): void {
  print(figure, large.n, large.charts, large.oursOver('raw') / small.oursOver('raw'));
}

function print(figure: string, n: number, charts: number, value: number): void {
  process.stdout.write(`${JSON.stringify({ figure, n, charts, value: Number(value.toFixed(3)) })}\n`);
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

try {
  main();
} catch (error) {
  note(`bench: ${(error as Error).message}`);
  process.exitCode = 1;
}

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { basename, join } from 'path';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** Runs a program as a user runs it, and gives everything it wrote, in the order of the file names. */
function outputOf(program: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'example-'));
  process.env.CDK8S_OUTDIR = outdir;
  try {
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      require(program);
    });
    return readdirSync(outdir).sort().map(file => readFileSync(join(outdir, file), 'utf8')).join('---\n');
  } finally {
    delete process.env.CDK8S_OUTDIR;
    rmSync(outdir, { recursive: true });
  }
}

describe.each(['.', 'seeds'])('examples in %s', folder => {
  const programs = readdirSync(join(EXAMPLES, folder)).filter(file => file.endsWith('.ts')).map(file => basename(file, '.ts'));

  beforeEach(() => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => jest.restoreAllMocks());

  test('each has a golden file, and no golden file is left over', () => {
    expect(readdirSync(join(EXAMPLES, folder, 'golden')).sort()).toEqual(programs.map(name => `${name}.yaml`).sort());
    expect(programs.length).toBeGreaterThan(1);
  });

  test.each(programs)('%s gives its golden YAML', name => {
    expect(outputOf(join(EXAMPLES, folder, `${name}.ts`))).toBe(readFileSync(join(EXAMPLES, folder, 'golden', `${name}.yaml`), 'utf8'));
  });
});

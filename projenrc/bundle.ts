import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Plugin, build } from 'esbuild';
import { LAZY_MODULES } from './lazy-modules';

/*
 * Puts the library into a few files: one that is loaded with it, and one for each part that is loaded when it is first used. A file of its own
 * for every module costs a good part of a millisecond each, which is most of a small synthesis. All is made of the sources: their modules lie
 * flat in one scope then, which loads and runs faster than compiled modules that call each other through their exports.
 */

const ROOT = join(__dirname, '..');
const LIB = join(ROOT, 'lib');
const SRC = join(ROOT, 'src');

/** Leaves the lazy modules where they are. */
function apart(entry: string): Plugin {
  return {
    name: 'lazy modules stay apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const target = relative(SRC, resolve(resolveDir, path)).replace(/\\/g, '/');
        const module = LAZY_MODULES.find(lazy => lazy === target || lazy === `${target}/index`);
        const from = relative(join(SRC, dirname(entry)), join(SRC, module ?? '')).replace(/\\/g, '/');
        return module === undefined || module === entry || kind === 'entry-point' ? undefined
          : { path: `${from.startsWith('.') ? '' : './'}${from}.js`, external: true };
      });
    },
  };
}

/** The mark by which jsii knows the classes that other languages see. Its compiler puts it into what it writes, and not into the sources. */
function marked(): string {
  const { name, version, types } = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as {
    readonly name: string; readonly version: string; readonly types: { readonly [fqn: string]: { readonly name: string; readonly kind: string } };
  };
  const classes = Object.values(types).filter(({ kind }) => kind === 'class').map(type => type.name);
  return `export * from './index';
    import { ${classes.join(', ')} } from './index';
    for (const [name, type] of Object.entries({ ${classes.join(', ')} })) {
      Object.defineProperty(type, Symbol.for('jsii.rtti'), {
        value: { fqn: ${JSON.stringify(`${name}.`)} + name, version: ${JSON.stringify(version)} }, enumerable: true, configurable: true, writable: true,
      });
    }`;
}

async function main(): Promise<void> {
  await Promise.all(['index', ...LAZY_MODULES].map(entry => build({
    ...entry === 'index' ? { stdin: { contents: marked(), resolveDir: SRC, loader: 'ts' } } : { entryPoints: [join(SRC, `${entry}.ts`)] },
    outfile: join(LIB, `${entry}.js`),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    tsconfig: join(ROOT, 'tsconfig.json'),
    plugins: [apart(entry)],
    logLevel: 'warning',
    // The files that the compiler wrote are replaced.
    allowOverwrite: true,
  })));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});

import { writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Plugin, build } from 'esbuild';
import { LAZY_MODULES } from './lazy-modules';

/*
 * Puts what the compiler wrote into a few files: one that is loaded with the library, and one for each part that is loaded when it is first
 * used. A file of its own for every module costs a good part of a millisecond each, which is most of a small synthesis.
 */

const LIB = join(__dirname, '..', 'lib');

/** Leaves the lazy modules where they are. */
function apart(entry: string): Plugin {
  return {
    name: 'lazy modules stay apart',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const target = relative(LIB, resolve(resolveDir, path)).replace(/\\/g, '/').replace(/\.js$/, '');
        const module = LAZY_MODULES.find(lazy => lazy === target || lazy === `${target}/index`);
        const from = relative(join(LIB, dirname(entry)), join(LIB, module ?? '')).replace(/\\/g, '/');
        return module === undefined || module === entry || kind === 'entry-point' ? undefined
          : { path: `${from.startsWith('.') ? '' : './'}${from}.js`, external: true };
      });
    },
  };
}

async function main(): Promise<void> {
  // All are read before one is written: they are written over what they were made of.
  const bundles = await Promise.all(['index', ...LAZY_MODULES].map(entry => build({
    entryPoints: [join(LIB, `${entry}.js`)],
    outfile: join(LIB, `${entry}.js`),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    write: false,
    plugins: [apart(entry)],
  })));
  for (const { outputFiles: [{ path, contents }] } of bundles) {
    writeFileSync(path, contents);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});

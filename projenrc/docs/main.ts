import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { generatedPages } from './pages';

const root = join(__dirname, '..', '..');
const pages = generatedPages();

for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const name of readdirSync(join(root, 'docs', 'checks'))) {
  if (!pages.has(`docs/checks/${name}`)) {
    rmSync(join(root, 'docs', 'checks', name));
  }
}

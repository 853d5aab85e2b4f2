import { cdk8s, javascript } from 'projen';
import { LAZY_MODULES } from './projenrc/lazy-modules';

const project = new cdk8s.ConstructLibraryCdk8s({
  name: 'cdk8s-eks-networking',
  description:
    'Typed load balancer exposure for Amazon EKS: cdk8s constructs that write AWS Load Balancer Controller YAML and refuse, at synth time, what the controller would reject, ignore or leave open.',
  author: 'cdk8s-eks-networking contributors',
  authorOrganization: true,
  authorAddress: 'https://github.com/cdk8s-eks-networking',
  repositoryUrl: 'https://github.com/cdk8s-eks-networking/cdk8s-eks-networking.git',
  defaultReleaseBranch: 'main',
  license: 'Apache-2.0',
  stability: 'experimental',
  keywords: [
    'cdk8s', 'eks', 'kubernetes', 'aws-load-balancer-controller', 'nlb', 'network-load-balancer', 'alb',
    'application-load-balancer', 'ingress', 'loadbalancer', 'elastic-ip', 'eks-auto-mode', 'validation',
  ],

  projenrcTs: true,
  packageManager: javascript.NodePackageManager.NPM,
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.3',
  minNodeVersion: '20.16.0',
  workflowNodeVersion: '20.x',

  // The minimum of a peer ends up in go.mod, so it is a version that the Go module proxy serves.
  cdk8sVersion: '2.68.91',
  constructsVersion: '10.4.2',
  devDeps: [
    '@types/node@^20',
    '@types/semver@^7',
    // The newest release that still accepts the oldest constructs we support.
    'aws-cdk-lib@2.238.0',
    'cdk8s-plus-28@2.5.6',
    'cdk8s-plus-34@^2.0.54',
    'esbuild@^0.28.0',
    'fast-check@^4.10.2',
    'tsx@^4',
    'yaml@^2.8.0',
  ],
  bundledDeps: ['fastest-levenshtein@^1.0.16', 'ip-address@^10.0.0', 'lossless-json@^4.3.0', 'semver@^7.7.0'],

  publishToPypi: { distName: 'cdk8s-eks-networking', module: 'cdk8s_eks_networking' },
  publishToMaven: {
    mavenGroupId: 'io.github.cdk8s-eks-networking',
    mavenArtifactId: 'cdk8s-eks-networking',
    javaPackage: 'io.github.cdk8seksnetworking',
  },
  publishToNuget: { packageId: 'Cdk8s.EksNetworking', dotNetNamespace: 'Cdk8s.EksNetworking' },
  publishToGo: {
    moduleName: 'github.com/cdk8s-eks-networking/cdk8s-eks-networking-go',
    packageName: 'cdk8seksnetworking',
  },

  depsUpgrade: false,
  pullRequestTemplate: false,
  githubOptions: { mergify: false, pullRequestLint: false },

  eslintOptions: { dirs: ['src'], devdirs: ['test', 'examples', 'bench', 'projenrc'], commandOptions: { fix: false } },
  jestOptions: {
    // A golden file or snapshot is changed by a person, never by a test run.
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    coverageText: false,
    junitReporting: false,
    jestConfig: {
      // One process for each core; jest leaves one free, which is half of a small machine.
      maxWorkers: '100%',
      coverageProvider: 'babel',
      coverageReporters: ['text-summary', 'lcov'],
      collectCoverageFrom: ['src/**/*.ts'],
      setupFiles: ['<rootDir>/test/setup.ts'],
      moduleNameMapper: { '^cdk8s-eks-networking$': '<rootDir>/src' },
    },
  },
});

// Examples import the library by its name, as users do; their tsconfig.json maps it to src.
project.eslint?.addOverride({ files: ['examples/**/*.ts'], rules: { 'import/no-unresolved': 'off' } });

// A newer release of this transitive tool has optional parts that not every registry mirror carries.
project.package.addField('overrides', { 'unrs-resolver': '1.11.1' });
new javascript.NpmConfig(project, { omitEmpty: true }).addConfig('omit-lockfile-registry-resolved', 'true');

for (const path of ['/.ci/', '/.npmrc', '/API.md', '/bench/', '/examples/', '/docs/ARCHITECTURE.md', '/docs/annotations.md', '/docs/exposed-tcp-service.md', '/docs/http-ingress-group.md', '/docs/migrating.md', '/docs/plan.md', '/docs/pod-density.md', '/docs/which-load-balancer.md', '*.tgz', '*.log']) {
  project.addPackageIgnore(path);
}

const typeCheck = project.addTask('type-check', {
  description: 'Type-checks tests, examples, benchmarks and generators, which jest and tsx only strip',
  steps: ['test', 'examples', 'bench', 'projenrc'].map(folder => ({ exec: `tsc -p ${folder}/tsconfig.json` })),
});

const packageJson = project.tryFindObjectFile('package.json');
// projen would take src/annotations/spec.ts for a test.
packageJson?.addOverride('jest.testMatch', ['<rootDir>/test/**/*.test.ts']);
packageJson?.addOverride('jest.coverageThreshold', { global: { branches: 95, functions: 97, lines: 97, statements: 97 } });

// What was compiled from a file that is gone would be packed with the rest.
project.preCompileTask.exec('node -e "fs.rmSync(\'lib\', { recursive: true, force: true })"');

// Few files load faster than many; see projenrc/bundle.ts.
project.compileTask.exec('tsx projenrc/bundle.ts');
for (const pattern of ['/lib/**/*.js', ...['index', ...LAZY_MODULES].map(module => `!/lib/${module}.js`)]) {
  project.addPackageIgnore(pattern);
}

// Some tests look at what the compiler made: the assembly, and what requiring the library loads.
project.testTask.reset();
project.testTask.spawn(project.compileTask);
project.testTask.spawn(typeCheck);
project.testTask.exec('jest --ci', { receiveArgs: true });
project.testTask.spawn(project.tasks.tryFind('eslint')!);

project.addTask('docs', {
  description: 'Writes the reference pages: docs/annotations.md and docs/checks',
  exec: 'tsx projenrc/docs/main.ts',
});

project.addTask('example', {
  description: 'Synthesizes the example of the README into dist/ and shows it',
  steps: [
    { exec: 'tsx --tsconfig examples/tsconfig.json examples/quickstart.ts' },
    { exec: 'node -p "fs.readFileSync(\'dist/partners.k8s.yaml\', \'utf8\')"' },
  ],
});

project.addTask('bench', {
  description: 'Measures the library against plain API objects and cdk8s-plus; one JSON line for each figure',
  exec: 'tsx bench/main.ts',
});
// Without projen in between, so that nothing but the figures is printed.
project.package.setScript('bench', 'tsx bench/main.ts');

project.addTask('vectors', {
  description: 'Evaluates published numbers of pods per node: npm run --silent vectors -- FILE.json',
  exec: 'tsx test/capacity/vectors-command.ts',
  receiveArgs: true,
});
project.package.setScript('vectors', 'tsx test/capacity/vectors-command.ts');

project.addTask('conformance', {
  description: 'Replays recordings of the real controller: npm run --silent conformance -- FILE... [--out FILE]',
  exec: 'tsx test/conformance/conformance-command.ts',
  receiveArgs: true,
});
project.package.setScript('conformance', 'tsx test/conformance/conformance-command.ts');

for (const folder of ['examples', 'bench']) {
  new javascript.TypescriptConfig(project, {
    fileName: `${folder}/tsconfig.json`,
    extends: javascript.TypescriptConfigExtends.fromPaths(['../tsconfig.json']),
    compilerOptions: {
      noEmit: true,
      rootDir: '..',
      isolatedModules: true,
      paths: { 'cdk8s-eks-networking': ['../src/index.ts'] },
    },
    include: ['**/*.ts'],
    exclude: ['node_modules'],
  });
}

project.synth();

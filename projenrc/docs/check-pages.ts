import type { CheckInfo } from '../../src/checks/check';

/** The page of one check. */
export function checkPage(info: CheckInfo): string {
  return `# ${info.id}

**${capital(info.title)}.** Severity: at most ${info.severity}. Since ${info.since}.

## Why it hurts

${info.why}

## What to do

${info.fix}

If the finding does not apply to you, accept it with a reason. In a program, for everything at and below a construct:

\`\`\`text
Checks.of(construct).acknowledge('${info.id}', 'the reason');
\`\`\`

In YAML, for one object:

\`\`\`yaml
metadata:
  annotations:
    cdk8s-eks-networking/acknowledge.${info.id}: "the reason"
\`\`\`

Documentation: <${info.see}>
`;
}

/** The list of all checks. */
export function checkIndex(infos: readonly CheckInfo[]): string {
  const rows = [...infos].sort((a, b) => a.id < b.id ? -1 : 1)
    .map(info => `| [${info.id}](${info.id}.md) | ${info.severity} | ${capital(info.title)} |`);
  return `# Checks

Generated from the checks themselves; \`npx projen docs\` writes it anew.

| id | severity | what it finds |
|---|---|---|
${rows.join('\n')}
`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

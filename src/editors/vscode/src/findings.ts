// What the commands and the status item say about findings: no VS Code in here, so that node can test it.

export interface Place { line: number; character: number }

export interface Finding {
  source?: string;
  code?: string;
  /** The page that tells more about the rule. */
  page?: string;
  severity: 'error' | 'warning' | 'suggestion';
  start: Place;
  end: Place;
}

const order = (left: Place, right: Place) => left.line - right.line || left.character - right.character;

/** The finding of ours at the cursor, the narrowest of several; else the next one in the line. */
export function findingAt(findings: readonly Finding[], cursor: Place): Finding | undefined {
  const own = findings.filter((finding) => finding.source === 'copylint' && finding.code !== undefined);
  const length = (finding: Finding) => (finding.end.line - finding.start.line) * 100_000 + finding.end.character - finding.start.character;
  const around = own.filter((finding) => order(finding.start, cursor) <= 0 && order(cursor, finding.end) <= 0).sort((left, right) => length(left) - length(right));
  return around[0] ?? own.filter((finding) => finding.start.line === cursor.line && order(cursor, finding.start) < 0).sort((left, right) => order(left.start, right.start))[0];
}

/** "2 errors, 1 suggestion", or "no findings". */
export function summary(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.source === 'copylint' && finding.severity === severity).length;
  const parts = (['error', 'warning', 'suggestion'] as const).map((severity) => [count(severity), severity] as const).filter(([number]) => number > 0);
  return parts.length === 0 ? 'no findings' : parts.map(([number, severity]) => `${number} ${severity}${number === 1 ? '' : 's'}`).join(', ');
}

// harper.mjs PATH...: Harper's rules nearest to what CopyLint looks for, over files and folders; harper.js is a library without a command.
import fs from 'node:fs';
import path from 'node:path';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const rules = ['RepeatedWords', 'Hedging', 'FillerWords', 'DoubleModal', 'CurrencyPlacement', 'RedundantAcronyms'];
const linter = new LocalLinter({ binary, dialect: Dialect.American });
await linter.setup();
const all = Object.keys(await linter.getLintConfig());
const missing = rules.filter((rule) => !all.includes(rule));
if (missing.length > 0) throw new Error(`this harper.js has no ${missing.join(', ')}`);
await linter.setLintConfig(Object.fromEntries(all.map((rule) => [rule, rules.includes(rule)])));

const files = process.argv.slice(2).flatMap((name) => fs.statSync(name).isDirectory()
  ? fs.readdirSync(name).sort().map((file) => path.join(name, file))
  : [name]);
for (const file of files) {
  const text = fs.readFileSync(file, 'utf8');
  const lints = (await linter.lint(text, { language: 'plaintext' })).map((lint) => ({ start: lint.span().start, message: lint.message() }));
  let line = 1;
  let begin = 0;
  let at = 0;
  for (const { start, message } of lints.sort((a, b) => a.start - b.start)) {
    for (; at < start; at++) if (text[at] === '\n') [line, begin] = [line + 1, at + 1];
    console.log(`${file}:${line}:${start - begin + 1}: ${message}`);
  }
}

// session.mjs FILE -- SERVER ARGS...: one session of Microsoft's protocol client: diagnostics, a fix applied, a hover, an edit, a clean exit.
// Prints one line a fact, 'KEY<TAB>value'. Exit: 0 fine, 1 something is wrong.
import { spawn } from 'node:child_process'; import fs from 'node:fs'; import { pathToFileURL } from 'node:url';
import * as P from 'vscode-languageserver-protocol/node'; import { TextDocument } from 'vscode-languageserver-textdocument';
const L = P.default ?? P, out = (k, v) => console.log(`${k}\t${v}`), cut = process.argv.indexOf('--');
const file = process.argv[2], cmd = process.argv.slice(cut + 1), uri = pathToFileURL(file).href;
const child = spawn(cmd[0], cmd.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] }), exited = new Promise((r) => child.on('exit', (code) => r(code)));
const conn = L.createProtocolConnection(new L.StreamMessageReader(child.stdout), new L.StreamMessageWriter(child.stdin));
const waiting = new Map(), published = new Map(), keep = setInterval(() => {}, 1000);
conn.onNotification('textDocument/publishDiagnostics', (p) => { published.set(p.version ?? 0, p.diagnostics); waiting.get(p.version ?? 0)?.(p.diagnostics); });
conn.onRequest('workspace/configuration', (p) => p.items.map(() => null)); conn.onRequest('client/registerCapability', () => null); conn.listen();
const diagnostics = (version) => published.has(version) ? published.get(version) : new Promise((r) => waiting.set(version, r));
let document = TextDocument.create(uri, 'plaintext', 1, fs.readFileSync(file, 'utf8'));
const change = async (edits) => { // an editor sends the edits one by one, the last in the text first
  const changes = [...edits].sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start)).map((e) => ({ range: e.range, text: e.newText }));
  document = TextDocument.update(document, changes, document.version + 1);
  await conn.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: changes });
  return diagnostics(document.version); };
await conn.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } }, hover: { contentFormat: ['markdown'] } } } });
await conn.sendNotification('initialized', {}); await conn.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: document.getText() } });
const first = await diagnostics(1); for (const d of first) out('DIAG', `${d.range.start.line + 1}:${d.range.start.character + 1}\t${d.code}\t[${document.getText(d.range)}]`);
const textDocument = { uri }, hover = await conn.sendRequest('textDocument/hover', { textDocument, position: first[0].range.start }); out('HOVER', JSON.stringify(hover.contents.value));
const actions = await conn.sendRequest('textDocument/codeAction', { textDocument, range: first[0].range, context: { diagnostics: [first[0]], only: ['quickfix'] } }); out('ACTIONS', JSON.stringify(actions.map((a) => a.title)));
const left = await change(actions[0].edit.changes[uri]); out('BUFFER', JSON.stringify(document.getText())); out('COUNT_AFTER_ACTION', left.length);
const end = document.positionAt(document.getText().length), after = await change([{ range: { start: end, end }, newText: 'It was was late. 😀\n' }]); out('COUNT_AFTER_EDIT', after.length);
await conn.sendNotification('textDocument/didClose', { textDocument }); out('SHUTDOWN', await conn.sendRequest('shutdown')); await conn.sendNotification('exit');
const code = await exited; clearInterval(keep); out('EXIT', `code=${code}`); process.exit(code === 0 && left.length === first.length - 1 && after.length === left.length + 1 ? 0 : 1);

// rule_schema.mjs SCHEMA -- SERVER ARGS...: what yaml-language-server makes of a rule file with the schema: what is wrong, what can be completed,
// what a key means. Prints one line a fact, 'KEY<TAB>value'.
import { spawn } from 'node:child_process'; import { pathToFileURL } from 'node:url'; import * as P from 'vscode-languageserver-protocol/node';
const L = P.default ?? P, out = (k, v) => console.log(`${k}\t${v}`), cut = process.argv.indexOf('--'), cmd = process.argv.slice(cut + 1), schema = pathToFileURL(process.argv[2]).href;
const child = spawn(cmd[0], cmd.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] }), exited = new Promise((r) => child.on('exit', r)), keep = setInterval(() => {}, 1000);
const conn = L.createProtocolConnection(new L.StreamMessageReader(child.stdout), new L.StreamMessageWriter(child.stdin)); let published = () => {}; const first = new Promise((r) => { published = r; });
conn.onNotification('textDocument/publishDiagnostics', (p) => published(p.diagnostics)); conn.onRequest('workspace/configuration', (p) => p.items.map(() => ({}))); conn.onRequest('client/registerCapability', () => null); conn.onRequest('custom/schema/request', () => null); conn.listen();
await conn.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] } } } }); await conn.sendNotification('initialized', {});
await conn.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } } });
const uri = 'file:///rules/wordy.yml', text = `# yaml-language-server: $schema=${schema}\nid: HOUSE001\ntitle: Bureaucratic wording\nseverity: alarm\nwhy: Plain words are read faster.\nfind: ["utilize~"]\nmessage: "'{match}' is longer than it need be."\nfor: \n`;
await conn.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
for (const d of await first) out('DIAG', `${d.range.start.line + 1}\t${d.message.replace(/\n/g, ' ')}`);
const at = (line, character) => ({ textDocument: { uri }, position: { line, character } });
out('HOVER', JSON.stringify((await conn.sendRequest('textDocument/hover', at(3, 3)))?.contents)); const list = async (position) => ((r) => (r?.items ?? r ?? []).map((i) => i.label).sort().join(' '))(await conn.sendRequest('textDocument/completion', position));
out('VALUES', await list(at(7, 5))); out('KEYS', await list(at(8, 0))); await conn.sendRequest('shutdown'); await conn.sendNotification('exit'); await exited; clearInterval(keep); process.exit(0);

import assert from 'node:assert/strict';
import test from 'node:test';
import { findingAt, summary, type Finding } from '../src/findings.ts';

const finding = (code: string, from: number, to: number, severity: Finding['severity'] = 'error', source = 'copylint'): Finding =>
  ({ source, code, severity, start: { line: 3, character: from }, end: { line: 3, character: to } });

test('the narrowest finding at the cursor is meant', () => {
  assert.equal(findingAt([finding('CL1', 0, 20), finding('CL2', 5, 8)], { line: 3, character: 8 })?.code, 'CL2');
});

test('without one at the cursor the next one in the line is meant', () => {
  assert.equal(findingAt([finding('CL2', 15, 18), finding('CL1', 10, 12)], { line: 3, character: 2 })?.code, 'CL1');
  assert.equal(findingAt([finding('CL1', 10, 12)], { line: 3, character: 14 }), undefined);
  assert.equal(findingAt([finding('CL1', 10, 12)], { line: 2, character: 11 }), undefined);
});

test('findings of others are none of ours', () => {
  const other = finding('X1', 0, 5, 'error', 'spell');
  assert.equal(findingAt([other], { line: 3, character: 1 }), undefined);
  assert.equal(summary([other]), 'no findings');
});

test('the summary counts by severity', () => {
  assert.equal(summary([finding('CL1', 0, 1), finding('CL2', 0, 1), finding('CL3', 0, 1, 'suggestion')]), '2 errors, 1 suggestion');
});

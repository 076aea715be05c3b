'use strict';
// The report is whole without this script; it adds filters, a walk through the findings by keys, and shows which note belongs to which words.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tools = document.getElementById('tools');
  if (!tools) return;

  const key = (story, finding) => `${story}-${finding}`;
  const findings = new Map();
  for (const note of all('.note')) {
    const { story, finding, severity, family } = note.dataset;
    findings.set(key(story, finding), {
      note, story, severity, family, isShown: true,
      link: document.getElementById(`m${story}-${finding}`), conflict: document.getElementById(`c${story}-${finding}`), words: [], places: [],
    });
  }

  const marks = [];
  for (const words of all('.page [data-findings], .page [data-places]')) {
    const story = words.closest('.story').id.slice(1);
    const of = numbers => (numbers ? numbers.split(' ') : []).map(number => findings.get(key(story, number)));
    const mark = { words, findings: of(words.dataset.findings) };
    mark.findings.forEach(finding => finding.words.push(words));
    of(words.dataset.places).forEach(finding => finding.places.push(words));
    if (mark.findings.length) marks.push(mark);
  }

  // Filters
  const severities = ['error', 'warning', 'suggestion'];
  const shown = document.getElementById('shown');
  const chosen = name => new Set(all(`input[name=${name}]:checked`).map(input => input.value));

  const filter = () => {
    const bySeverity = chosen('severity');
    const byFamily = chosen('family');
    const counts = new Map();
    let count = 0;
    for (const finding of findings.values()) {
      finding.isShown = bySeverity.has(finding.severity) && byFamily.has(finding.family);
      for (const part of [finding.note, finding.link, finding.conflict]) {
        if (part) part.hidden = !finding.isShown;
      }
      if (finding.isShown) {
        count++;
        const ofStory = counts.get(finding.story) ?? { error: 0, warning: 0, suggestion: 0 };
        ofStory[finding.severity]++;
        counts.set(finding.story, ofStory);
      }
    }
    for (const mark of marks) {
      const visible = mark.findings.filter(finding => finding.isShown);
      mark.words.className = severities.find(severity => visible.some(finding => finding.severity === severity)) ?? 'off';
      mark.words.classList.toggle('many', visible.length > 1);
    }
    for (const row of all('tbody tr')) {
      const ofStory = counts.get(row.dataset.story);
      row.hidden = !ofStory;
      document.getElementById(`s${row.dataset.story}`).hidden = !ofStory;
      severities.forEach((severity, column) => {
        const cell = row.cells[column + 1];
        cell.textContent = ofStory?.[severity] ?? 0;
        cell.toggleAttribute('data-none', !ofStory?.[severity]);
      });
    }
    const across = document.getElementById('across');
    if (across) across.hidden = !all('.conflict', across).some(conflict => !conflict.hidden);
    shown.textContent = count === findings.size ? `${count} findings` : `${count} of ${findings.size} findings`;
  };
  tools.addEventListener('change', event => {
    if (event.target.name) filter();
  });

  // The walk
  let current = null;
  const point = finding => {
    if (current === finding) return;
    const look = (of, isOn) => {
      of?.note.classList.toggle('current', isOn);
      [...(of?.words ?? []), ...(of?.places ?? [])].forEach(words => words.classList.toggle('lit', isOn));
    };
    look(current, false);
    current = finding;
    look(current, true);
  };
  const walk = step => {
    const visible = [...findings.values()].filter(finding => finding.isShown);
    if (!visible.length) return;
    const at = visible.indexOf(current);
    const next = at < 0 ? (step > 0 ? 0 : visible.length - 1) : (at + step + visible.length) % visible.length;
    visible[next].link.focus({ preventScroll: true });
    visible[next].link.scrollIntoView({ block: 'center' });
    shown.textContent = `Finding ${next + 1} of ${visible.length}`;
  };
  const findingAt = target => {
    const part = target.closest?.('.note, .ref');
    return part ? findings.get(key(part.closest('.story').id.slice(1), part.dataset.finding)) : null;
  };
  document.getElementById('next').addEventListener('click', () => walk(1));
  document.getElementById('previous').addEventListener('click', () => walk(-1));
  document.addEventListener('focusin', event => {
    const finding = findingAt(event.target);
    if (finding) point(finding);
  });
  document.addEventListener('click', event => {
    const words = event.target.closest?.('.page mark');
    const finding = findingAt(event.target) ?? marks.find(mark => mark.words === words)?.findings.find(of => of.isShown);
    if (finding) point(finding);
  });
  document.addEventListener('keydown', event => {
    if (!document.getElementById('keys').checked || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'n') walk(1);
    else if (event.key === 'p') walk(-1);
    else if (event.key === 'Escape') point(null);
  });

  // Every why
  const reasons = document.getElementById('reasons');
  reasons.addEventListener('click', () => {
    const isOpen = reasons.getAttribute('aria-pressed') !== 'true';
    reasons.setAttribute('aria-pressed', isOpen);
    all('.why').forEach(why => { why.open = isOpen; });
  });

  shown.textContent = `${findings.size} findings`;
  tools.hidden = false;
})();

// retext.mjs PATH...: retext with its rules nearest to what CopyLint looks for; retext is a library, unified-args the command around it.
import { args } from 'unified-args';
import { unified } from 'unified';
import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextRepeatedWords from 'retext-repeated-words';
import retextStringify from 'retext-stringify';

args({
  description: 'repeated words, hedges, weasels and fillers',
  extensions: ['txt'],
  ignoreName: '.retextignore',
  name: 'retext',
  packageField: 'retextConfig',
  pluginPrefix: 'retext',
  processor: unified().use(retextEnglish).use(retextRepeatedWords).use(retextIntensify).use(retextStringify),
  rcName: '.retextrc',
  version: '0',
});

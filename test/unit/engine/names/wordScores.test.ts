import { expect } from 'chai';
import { join } from 'node:path';
import { WordClusters } from '../../../../src/engine/names/clusters';
import { MOST_FEATURES, NameFeatures } from '../../../../src/engine/names/features';
import { Gazetteer } from '../../../../src/engine/names/gazetteer';
import { WordForms } from '../../../../src/engine/names/wordForms';
import { WordScores } from '../../../../src/engine/names/wordScores';
import { CrfWeights } from '../../../../src/engine/tagger/weights';
import { anatomy } from '../../../../src/engine/text/anatomy';
import { splitSentences } from '../../../../src/engine/text/sentences';
import { tokenize } from '../../../../src/engine/text/tokenize';
import { readModels } from '../../../../src/worker/nodeModels';

describe('WordScores', () => {
  it('gives the scores that the training sees: those of all features, one by one', () => {
    const models = readModels(join(process.cwd(), 'models'));
    const weights = new CrfWeights(models.names.bytes);
    const text = 'Ana Duarte of Veltron met the Norlandian minister in Port Lund. Duarte said no.';
    const blocks = anatomy(text, 0);
    const tokens = blocks.flatMap(block => tokenize(text, block.span[0], block.span[1]));
    const forms = new WordForms(new WordClusters(models.clusters.bytes));
    const gazetteer = new Gazetteer(models.gazetteer.bytes);
    const sentences = splitSentences(tokens, blocks).tokens;
    const features = new NameFeatures(tokens, sentences, blocks, forms, gazetteer);
    const words = new WordScores(weights);
    const buffer = new Int32Array(MOST_FEATURES);
    tokens.forEach((token, i) => {
      const whole = new Float64Array(weights.rowSize);
      weights.addScores(buffer, features.write(i, buffer), whole, 0);
      const summed = new Float64Array(weights.rowSize);
      for (const role of features.rolesAt(i)) words.add(features.formAt(i, role.offset), role, summed, 0);
      weights.addScores(buffer, features.writeContext(i, buffer, 0), summed, 0);
      whole.forEach((score, slot) => expect(summed[slot], token.text).to.be.closeTo(score, 1e-4));
    });
    expect(weights.rowSize).to.be.greaterThan(0);
  });
});

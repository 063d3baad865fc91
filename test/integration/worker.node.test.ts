import { startNodeThread } from '../../src/worker/startNodeThread';
import { describeWorker, packaged } from './support/workerBehaviour';

describeWorker(
  'the worker in a thread of Node',
  () => startNodeThread(packaged('dist/worker.js').fsPath),
  () => startNodeThread(packaged('dist/no-such-worker.js').fsPath),
);

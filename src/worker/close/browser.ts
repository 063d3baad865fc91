// The close reading where there is no Node: dist/closeWorker.browser.js, in a web worker. It greets, and is sent its files (see
// ../startWebThread.ts).
import { openWebCloseReader, type WebCloseFiles } from '../../inference/openWebCloseReader';
import { makeTurn } from '../browserTurn';
import { portOf } from '../endpoint';
import { GREETING } from '../webStart';
import { serveClose } from './closeServer';

self.onmessage = ({ data }) =>
  serveClose(portOf(self), { load: () => openWebCloseReader(data as WebCloseFiles), turn: makeTurn() });
self.postMessage(GREETING);

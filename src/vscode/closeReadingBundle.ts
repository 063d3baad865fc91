// dist/closeReading.js: what has articles read closely, loaded when the first of them is on screen.
export { CloseReading } from './close/closeReading';

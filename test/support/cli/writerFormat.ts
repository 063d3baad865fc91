/** What the processes write that tests start and kill. */
export const WRITER_FORMAT = { empty: { type: 'AnnotationPage' }, list: 'items' };

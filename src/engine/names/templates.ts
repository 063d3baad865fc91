import { hashString } from '../tagger/hash';

/** The kinds of features; a feature's hash combines its kind with its value. A change voids `models/names.bin`. */
export const enum Template {
  Bias = 1,
  Word,
  Lower,
  Shape,
  ShortShape,
  Prefix,
  Suffix,
  NeighbourSuffix,
  PairBefore,
  PairAfter,
  ShapeTriple,
  Around,
  Position,
  Cluster,
  ClusterPairBefore,
  ClusterPairAfter,
  ClusterAround,
  ClusterShape,
  Gazetteer,
  GazetteerShape,
  GazetteerPair,
  Use,
  UseBefore,
  UseAfter,
  UseClusterBefore,
  UseClusterAfter,
  RunFirst,
  RunLast,
  RunShape,
  RunBefore,
  RunAfter,
  Block,
  Acronym,
}

/** Stands for the word before a sentence's first and behind its last. */
export const EDGE = hashString('<edge>');

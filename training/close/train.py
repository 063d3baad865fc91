"""Trains the close reading: all heads in one run. See README.md beside this file.

Goes on from the checkpoint in --work where there is one. The same options and seed see the same windows in the same order.
"""
import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from base import fetch, float_weights
from data import EVERYTHING, Document, read_all
from model import CONTENT_LABELS, NAME_LABELS, ROLE_LABELS, CloseReading, distance_class
from words import CLS, SEP, Splitter

WINDOW = 222
"""Pieces of a window, with the two that enclose it."""
BATCH = 2664
"""Pieces of a batch."""
PAIR_SHARE, REFERENCE_SHARE = 0.7, 0.3


def windows_of(document: Document, chance: random.Random):
    """The document cut at words, the first window shorter by chance, so that no word always stands at an edge."""
    firsts = document.words.firsts
    count = len(firsts) - 1
    room = WINDOW - 2
    start, limit = 0, chance.randint(room // 3, room)
    if firsts[-1] <= room:
        limit = room
    while start < count:
        end = int(np.searchsorted(firsts, firsts[start] + limit, side="right")) - 1
        end = min(count, max(end, start + 1))
        yield document, start, end
        start, limit = end, room


def batches_of(documents: list[Document], chance: random.Random):
    windows = [window for document in documents for window in windows_of(document, chance)]
    chance.shuffle(windows)
    size = lambda window: int(window[0].words.firsts[window[2]] - window[0].words.firsts[window[1]])  # noqa: E731
    batches = []
    for at in range(0, len(windows), 400):
        near = sorted(windows[at : at + 400], key=size)
        batch, longest = [], 0
        for window in near:
            longest = max(longest, size(window) + 2)
            if batch and longest * (len(batch) + 1) > BATCH:
                batches.append(batch)
                batch, longest = [], size(window) + 2
            batch.append(window)
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def tensors_of(batch):
    """What the encoder reads, and where each word's first piece is."""
    longest = min(WINDOW, max(int(d.words.firsts[e] - d.words.firsts[s]) for d, s, e in batch) + 2)
    ids, shapes, spacings = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    places = []
    for row, (document, start, end) in enumerate(batch):
        words = document.words
        first, last = int(words.firsts[start]), int(words.firsts[end])
        last = min(last, first + longest - 2)
        owner = np.repeat(np.arange(start, end), np.diff(words.firsts[start : end + 1]))[: last - first]
        ids[row, 0], ids[row, 1 + last - first] = CLS, SEP
        ids[row, 1 : 1 + last - first] = torch.from_numpy(words.pieces[first:last])
        shapes[row, 1 : 1 + last - first] = torch.from_numpy(words.shapes[owner])
        own = torch.from_numpy(words.firsts[start:end] - first + 1)
        spacings[row, own.clamp(max=longest - 1)] = torch.from_numpy(words.spacings[start:end])
        mask[row, : 2 + last - first] = True
        places.append(own.clamp(max=longest - 1) + row * longest)
    return ids, shapes, spacings, mask, places


def losses(model: CloseReading, batch) -> dict[str, torch.Tensor]:
    """The summed loss of each task in a batch."""
    ids, shapes, spacings, mask, places = tensors_of(batch)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.encoder(ids, shapes, spacings, mask)
    hidden = hidden.float().reshape(-1, hidden.shape[-1])
    words = hidden[torch.cat(places)]
    flat = model.flat(words)
    names, content, source, cue = flat.split([NAME_LABELS, CONTENT_LABELS, ROLE_LABELS, ROLE_LABELS], -1)
    found = {}

    sets = torch.from_numpy(np.concatenate([d.names[s:e] for d, s, e in batch]))
    weights = torch.cat([torch.full((e - s,), d.weight) for d, s, e in batch])
    known = sets != EVERYTHING
    if known.any():
        allowed = (sets[known, None] >> torch.arange(NAME_LABELS)) & 1
        log = F.log_softmax(names[known], -1).masked_fill(allowed == 0, -1e9)
        found["names"] = -(torch.logsumexp(log, -1) * weights[known]).sum()

    roles = [np.full((e - s, 3), -1) if d.roles is None else d.roles[s:e] for d, s, e in batch]
    roles = torch.from_numpy(np.concatenate(roles))
    for column, (task, logits) in enumerate((("content", content), ("source", source), ("cue", cue))):
        found[task] = F.cross_entropy(logits, roles[:, column], ignore_index=-1, reduction="sum")

    pair_word, pair_cue = [], []
    pair_gold, pair_offset = [], []
    reference = []
    base = 0
    for document, start, end in batch:
        count = end - start
        for cue_word, to_cue in document.attributions:
            if start <= cue_word < end:
                gold = torch.zeros(count, dtype=torch.long)
                for index, kind in to_cue.items():
                    if start <= index < end:
                        gold[index - start] = kind
                pair_gold.append(gold)
                pair_offset.append(torch.arange(count) - (cue_word - start))
                pair_word.append(torch.arange(base, base + count))
                pair_cue.append(torch.full((count,), base + cue_word - start))
        inside = [(word - start, cluster) for word, cluster in document.mentions if start <= word < end]
        if len(inside) > 1:
            at = torch.tensor([word for word, _ in inside])
            clusters = torch.tensor([cluster for _, cluster in inside])
            own = words[base + at]
            scores = model.reference_scores(model.mention(own), model.antecedent(own))
            before = at[None, :] < at[:, None]
            same = before & (clusters[None, :] == clusters[:, None])
            scores = torch.cat([model.nobody(own), scores.masked_fill(~before, -1e9)], -1)
            right = torch.cat([~same.any(-1, keepdim=True), same], -1)
            log = F.log_softmax(scores, -1).masked_fill(~right, -1e9)
            reference.append(-torch.logsumexp(log, -1).sum())
        base += count
    if pair_gold:
        projected, cues = model.pair_word(words), model.pair_cue(words)
        gold = torch.cat(pair_gold)
        logits = model.pair_logits(projected[torch.cat(pair_word)], cues[torch.cat(pair_cue)], distance_class(torch.cat(pair_offset)))
        found["pair"] = F.cross_entropy(logits, gold, reduction="sum")
    if reference:
        found["reference"] = torch.stack(reference).sum()
    found["words"] = torch.tensor(float(len(sets)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", type=Path, default=Path("out/training/close/names.jsonl"))
    parser.add_argument("--data", type=Path, default=Path("training/data"))
    parser.add_argument("--work", type=Path, default=Path("/tmp/byline-close"))
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--steps", type=int, default=2720)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    fetch(options.work / "base")
    documents = read_all(options.names, options.data, Splitter(options.work / "base"))
    model = CloseReading(options.layers)
    model.encoder.attended_in = torch.bfloat16
    model.encoder.load_base(float_weights(options.work / "base"))
    slow = [value for name, value in model.named_parameters() if name.startswith("encoder.") and value.requires_grad and "shapes" not in name and "spacings" not in name]
    known = {id(value) for value in slow}
    fast = [value for value in model.parameters() if value.requires_grad and id(value) not in known]
    groups = [{"params": slow, "lr": options.rate, "top": options.rate}, {"params": fast, "lr": options.head_rate, "top": options.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))

    checkpoint = options.work / "checkpoint.pt"
    step = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["chance"])
        step = saved["step"]
        print(f"goes on from step {step}", flush=True)

    def save(path: Path) -> None:
        part = path.with_suffix(".part")
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "chance": torch.get_rng_state(), "step": step}
        torch.save({**state, "layers": options.layers}, part)
        part.replace(path)

    sums: dict[str, float] = {}
    began, saved_at, seen = time.time(), time.time(), 0
    passed = 0
    epoch = 0
    while step < options.steps:
        batches = batches_of(documents, random.Random(f"{options.seed} {epoch}"))
        epoch += 1
        if passed + len(batches) <= step:
            passed += len(batches)
            continue
        model.train()
        for batch in batches[step - passed :]:
            warm = min(1.0, (step + 1) / (0.05 * options.steps))
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * warm * max(0.01, 1 - step / options.steps)
            found = losses(model, batch)
            words = found.pop("words")
            shares = {"pair": PAIR_SHARE, "reference": REFERENCE_SHARE}
            loss = sum(value * shares.get(task, 1.0) for task, value in found.items()) / words
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
            optimizer.step()
            step += 1
            for task, value in found.items():
                sums[task] = sums.get(task, 0.0) + float(value)
            sums["words"] = sums.get("words", 0.0) + float(words)
            seen += sum(int(d.words.firsts[e] - d.words.firsts[s]) for d, s, e in batch)
            if step % 20 == 0:
                told = {task: round(1000 * value / sums["words"], 1) for task, value in sums.items() if task != "words"}
                print(json.dumps({"step": step, "epoch": epoch, "pieces/s": round(seen / (time.time() - began)), **told}), flush=True)
                sums.clear()
            if time.time() - saved_at > 180:
                save(checkpoint)
                saved_at = time.time()
            if step >= options.steps:
                break
        passed += len(batches)
    save(checkpoint)
    save(options.work / "model.pt")


if __name__ == "__main__":
    main()

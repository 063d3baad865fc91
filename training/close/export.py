"""Writes models/close.onnx and models/close.heads.json from a trained model and heads.json beside this file.

Matrices become int8 per channel, the word vectors stay the bytes that the base file has. What is asked of pairs of words is not in the
graph: its few weights are in the JSON file, and src/close/ does the sums.
"""
import argparse
import json
import os
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from model import CloseReading


class Graph(nn.Module):
    """One window, no padding."""

    def __init__(self, model: CloseReading, table: np.ndarray, scale: float, zero: int) -> None:
        super().__init__()
        self.model = model
        self.register_buffer("table", torch.tensor(table))
        self.scale, self.zero = scale, zero

    def forward(self, ids, shapes, spacings):
        encoder = self.model.encoder
        words = (self.table[ids].float() - self.zero) * self.scale
        x = words + encoder.places.weight[: ids.shape[0]] + encoder.segment
        x = encoder.norm(x + encoder.shapes(shapes) + encoder.spacings(spacings))[None]
        for layer in encoder.layers:
            x = layer(x, None, 0.0)
        x = x[0]
        model = self.model
        return model.flat(x), model.pair_word(x), model.pair_cue(x), model.mention(x), model.antecedent(x), model.nobody(x)


OUTPUTS = ["flat", "pairWord", "pairCue", "mention", "antecedent", "nobody"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path("/tmp/byline-close"))
    parser.add_argument("--model", type=Path)
    parser.add_argument("--out", type=Path, default=Path("models"))
    parser.add_argument("--float", action="store_true", help="as trained, for comparison")
    options = parser.parse_args()
    saved = torch.load(options.model or options.work / "model.pt", weights_only=True)
    model = CloseReading(saved["layers"])
    model.load_state_dict(saved["model"])
    model.eval()
    base = {tensor.name: tensor for tensor in onnx.load(options.work / "base/e5-small-v2-q.onnx").graph.initializer}
    word = "embeddings.word_embeddings.weight"
    table = numpy_helper.to_array(base[f"{word}_quantized"])
    scale, zero = float(numpy_helper.to_array(base[f"{word}_scale"])), int(numpy_helper.to_array(base[f"{word}_zero_point"]))
    graph = Graph(model, table, scale, zero).eval()
    ids = torch.tensor([101, 1996, 3664, 102], dtype=torch.int32)
    raw = options.work / "float.onnx"
    axes = {name: {0: "pieces"} for name in ["ids", "shapes", "spacings", *OUTPUTS]}
    torch.onnx.export(graph, (ids, ids % 8, ids % 4), raw, input_names=["ids", "shapes", "spacings"], output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
    options.out.mkdir(parents=True, exist_ok=True)
    out = options.out.resolve()
    target = out / "close.onnx"
    # Quantising leaves files where it runs.
    os.chdir(options.work)
    if options.float:
        target.write_bytes(raw.read_bytes())
    else:
        ready = options.work / "ready.onnx"
        quant_pre_process(raw, ready, skip_symbolic_shape=True)
        heads = [node.name for node in onnx.load(ready).graph.node if node.op_type in ("MatMul", "Gemm") and "layers" not in node.name]
        quantize_dynamic(ready, target, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=heads)
    short = lambda tensor: [float(f"{value:.5g}") for value in tensor.detach().flatten().tolist()]  # noqa: E731
    # What was fitted to held-out articles afterwards, and chosen on them.
    fitted = json.loads((Path(__file__).parent / "heads.json").read_text("utf-8"))
    heads = {
        **fitted,
        "pairDistance": short(model.pair_distance.weight),
        "pairWeight": short(model.pair.weight),
        "pairBias": short(model.pair.bias),
    }
    (out / "close.heads.json").write_text(json.dumps(heads) + "\n", "utf-8")
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()

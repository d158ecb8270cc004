"""Proofs and lists read with other people's CBOR and ECDSA, as docs/formats/proof.md describes them."""

import base64
import hashlib

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature


def keys(jwk_set):
    """Each public key by the four bytes that name it."""
    found = {}
    for jwk in jwk_set["keys"]:
        x, y = (base64.urlsafe_b64decode(jwk[part] + "==") for part in "xy")
        public = b"\x04" + x + y
        assert hashlib.sha256(public).digest()[:4].hex() == jwk["kid"]
        found[bytes.fromhex(jwk["kid"])] = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), public)
    return found


def opened(sign1, public_keys):
    """What is inside, once the signature is found good."""
    tagged = cbor2.loads(sign1)
    assert tagged.tag == 18
    protected, unprotected, payload, signature = tagged.value
    assert cbor2.loads(protected) == {1: -7}
    assert set(unprotected) == {4}
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    public_keys[unprotected[4]].verify(
        encode_dss_signature(r, s), cbor2.dumps(["Signature1", protected, b"", payload]), ec.ECDSA(hashes.SHA256()))
    return cbor2.loads(payload)


def proof_in(address):
    text = address.split("#", 1)[1]
    return base64.b32decode(text + "=" * (-len(text) % 8))

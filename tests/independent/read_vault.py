"""Reads a closed vault by docs/VAULT_FORMAT.md alone: no line of Satchel is involved.

    read_vault.py FOLDER PASSPHRASE RECOVERY_CODE

Checks every digest and tag on the way and prints {"documents": {number: text of the original}, "pages": [text]}.
Needs Debian's packages python3-cryptography and python3-argon2 (on PyPI: cryptography, argon2-cffi).
"""

import hashlib
import hmac
import json
import sqlite3
import struct
import sys
import unicodedata
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PAGE, RESERVED, SALT = 4096, 80, 16


def hkdf(secret, salt, info):
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def recovery_secret(code):
    bits = "".join(f"{ALPHABET.index(c):05b}" for c in code.replace("-", ""))
    secret = int(bits[:160], 2).to_bytes(20, "big")
    digest = hashlib.sha256(b"satchel v1 recovery code" + secret).digest()
    assert bits[160:] == "".join(f"{byte:08b}" for byte in digest)[:20], "check symbols"
    return secret


def open_header(header, passphrase, code):
    """The vault id and the master key, which every slot must give alike."""
    version, slots, length = struct.unpack("<HHI", header[8:16])
    assert header[:8] == b"SATCHELV" and version == 1 and length == len(header)
    assert hashlib.sha256(header[:-64]).digest() == header[-64:-32], "sum of the header"
    vault, masters = header[16:32], set()
    for at in range(32, 32 + 128 * slots, 128):
        slot = header[at : at + 128]
        memory, passes, lanes = struct.unpack("<III", slot[4:16])
        salt = slot[16:48]
        if slot[0] == 1:
            text = unicodedata.normalize("NFC", passphrase).encode()
            secret = hash_secret_raw(text, salt, passes, memory, lanes, 32, Type.ID)
        else:
            secret = recovery_secret(code)
        assert hkdf(secret, salt, b"satchel v1 slot commitment") == slot[48:80], "commitment"
        wrapping = ChaCha20Poly1305(hkdf(secret, salt, b"satchel v1 slot wrap"))
        masters.add(wrapping.decrypt(bytes(12), slot[80:], b"satchel v1 slot" + vault + slot[:80]))
    (master,) = masters
    return vault, master


def decrypt_database(encrypted, key):
    salt = bytes(byte ^ 0x3A for byte in encrypted[:SALT])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, 32)
    plain = bytearray()
    for number in range(len(encrypted) // PAGE):
        page = encrypted[number * PAGE :][:PAGE]
        start, end = (SALT if number == 0 else 0), PAGE - RESERVED
        iv, tag = page[end : end + 16], page[end + 16 :]
        signed = page[start : end + 16] + struct.pack("<I", number + 1)
        assert hmac.digest(mac_key, signed, "sha512") == tag, f"page {number + 1}"
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain += b"SQLite format 3\0" if number == 0 else b""
        plain += decryptor.update(page[start:end]) + decryptor.finalize() + bytes(RESERVED)
    # A database in memory has no write-ahead log.
    plain[18:20] = b"\1\1"
    database = sqlite3.connect(":memory:")
    database.deserialize(bytes(plain))
    return database


def unseal(sealed, key, context):
    assert sealed[:8] == b"satseal1"
    cipher = ChaCha20Poly1305(hkdf(key, sealed[8:40], b"satchel sealed v1" + context))
    chunks = [sealed[at : at + 65552] for at in range(40, len(sealed), 65552)]
    plain = b""
    for i, chunk in enumerate(chunks):
        nonce = bytes(7) + struct.pack(">I", i) + bytes([i == len(chunks) - 1])
        plain += cipher.decrypt(nonce, chunk, context)
    return plain


def main(folder, passphrase, code):
    folder = Path(folder)
    header, head = (folder / "vault.hdr").read_bytes(), (folder / "HEAD").read_bytes()
    assert header == (folder / "vault.hdr.bak").read_bytes()
    vault, master = open_header(header, passphrase, code)

    def subkey(use):
        return hkdf(master, vault, b"satchel v1 " + use)

    assert hmac.digest(subkey(b"header"), header[:-32], "sha256") == header[-32:], "header's tag"
    assert hmac.digest(subkey(b"head"), vault + head[:64], "sha256") == head[64:], "HEAD's tag"
    encrypted = (folder / "records.db").read_bytes()
    commit, closed, size = struct.unpack("<8xQB7xQ", head[:32])
    assert closed == 1 and size == len(encrypted) and hashlib.sha256(encrypted).digest() == head[32:64]

    database = decrypt_database(encrypted, subkey(b"database"))
    assert database.execute("SELECT vault_id, commit_number FROM state").fetchone() == (vault, commit)
    documents = {}
    for number, blob, wrapped, size, digest in database.execute(
        "SELECT documents.id, blobs.id, wrapped_key, blobs.bytes, blobs.sha256 FROM documents JOIN blobs ON blobs.id = original"
    ):
        wrapping = ChaCha20Poly1305(hkdf(subkey(b"blobs"), blob, b"satchel v1 blob wrap"))
        key = wrapping.decrypt(bytes(12), wrapped, b"satchel v1 blob" + vault + blob)
        parts = (b"satchel v1 blob", vault, blob)
        context = b"".join(struct.pack(">Q", len(part)) + part for part in parts)
        plain = unseal((folder / "blobs" / blob.hex()[:2] / blob.hex()).read_bytes(), key, context)
        assert len(plain) == size and hashlib.sha256(plain).hexdigest() == digest
        documents[number] = plain.decode()
    pages = [text for (text,) in database.execute("SELECT text FROM pages ORDER BY document_id, number")]
    print(json.dumps({"documents": documents, "pages": pages}))


if __name__ == "__main__":
    main(*sys.argv[1:])

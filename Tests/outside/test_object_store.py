"""Documents, copies and backups in an S3-compatible store that is not ours and checks every signature."""

import os
import re
import shutil
import signal

import pytest

from conftest import ROOT
from object_store import object_store
from servers import Person, Server, found, run, wait_for


@pytest.fixture(scope="module")
def store():
    with object_store("izin", "seberang") as (env, s3, process):
        yield {**env, "SIMPLE_DOCUMENTS": "s3://izin"}, s3, process


def keys(s3, bucket, prefix=""):
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
    return [entry["Key"] for page in pages for entry in page.get("Contents", [])]


def test_a_copy_elsewhere_lies_in_a_bucket(simple, store, tmp_path):
    env, s3, _ = store
    data, restored = tmp_path / "data", tmp_path / "restored"
    env = {name.replace("SIMPLE_S3", "SIMPLE_SHIP_S3"): value for name, value in env.items() if "S3" in name}
    accounts = found(simple, "offices/pekanbaru", "--data", data, examples=3)
    entries = re.search(r"(\d+) catatan", run(simple, "journal", "verify", "--data", data)).group(1)
    assert "ship-s3-endpoint" in run(simple, "serve", "--data", data, "--ship-to", "s3://seberang/kota", fails=True)
    with Server(simple, "--data", data, "--ship-to", "s3://seberang/kota", env={**env, "SIMPLE_SHIP_EVERY": "1"}) as server:
        officer = Person(server.address)
        officer.sign_in(*accounts["Front Office"])
        wait_for("the log to arrive", lambda: any("/log-" in key for key in keys(s3, "seberang", "kota/database/")))
        server.stop(signal.SIGTERM)
    last = run(simple, "journal", "export", "--data", data).splitlines()
    shutil.rmtree(data)
    documents = keys(s3, "seberang", "kota/documents/")
    assert documents and all(re.fullmatch(r"kota/documents/pekanbaru/[a-z0-9]+/[0-9a-f]{64}", key) for key in documents)
    said = run(simple, "restore", "s3://seberang/kota", "--data", restored, env=env)
    assert f"{len(documents)} dokumen" in said and "semuanya cocok" in said, said
    # A server that stops in order has carried everything.
    # The seal at an export's end is of the moment at which it was made.
    again = run(simple, "journal", "export", "--data", restored).splitlines()
    assert again[:-1] == last[:-1] and len(last) > int(entries)
    assert "bukan cadangan" in run(simple, "restore", "s3://seberang/lain", "--data", tmp_path / "x", env=env, fails=True)
    with Server(simple, "--data", restored) as server:
        assert "berkas menunggu" in Person(server.address).sign_in(*accounts["Front Office"])
        server.stop()


def test_a_backup_takes_documents_out_of_the_bucket_and_brings_them_back(simple, store, tmp_path):
    env, s3, _ = store
    data, copies, restored = tmp_path / "data", tmp_path / "copies", tmp_path / "restored"
    found(simple, "offices/pekanbaru", "--data", data, examples=2, env=env)
    shutil.copytree(ROOT / "offices/pekanbaru", tmp_path / "kampar")
    found(simple, tmp_path / "kampar", "--data", data, examples=2, env=env)
    there = keys(s3, "izin")
    said = run(simple, "backup", copies, "--verify", "--data", data, env=env)
    assert f"{len(there)} dokumen disalin" in said and "cocok" in said, said
    # The bucket is lost as well, and both offices come back.
    for key in there:
        s3.delete_object(Bucket="izin", Key=key)
    said = run(simple, "restore", copies, "--data", restored, env=env)
    assert "4 permohonan" in said, said
    assert sorted(keys(s3, "izin")) == sorted(there)
    for office in ("pekanbaru", "kampar"):
        assert "Semuanya cocok" in run(simple, "journal", "verify", "--office", office, "--data", restored, env=env)
    for key in there:
        s3.delete_object(Bucket="izin", Key=key)


def test_documents_live_in_a_store_that_checks_signatures(simple, store, tmp_path):
    env, s3, process = store
    data = tmp_path / "data"
    wrong = {**env, "SIMPLE_S3_SECRET": "x" * 40}
    said = run(simple, "office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--examples", 2,
               "--data", tmp_path / "wrong", fails=True, env=wrong)
    assert "403" in said, said
    found(simple, "offices/pekanbaru", "--data", data, examples=8, env=env)
    there = keys(s3, "izin")
    assert there and all(re.fullmatch(r"pekanbaru/[a-z0-9]+/[0-9a-f]{64}", key) for key in there)
    assert not any(files for _, _, files in os.walk(data / "documents"))
    assert "Semuanya cocok" in run(simple, "journal", "verify", "--data", data, env=env)
    # What comes back is judged by its hash, whoever gives it.
    s3.put_object(Bucket="izin", Key=there[0], Body=b"something else")
    assert there[0].split("/")[2][:12] in run(simple, "journal", "verify", "--data", data, fails=True, env=env)
    s3.delete_object(Bucket="izin", Key=there[0])
    run(simple, "journal", "verify", "--data", data, fails=True, env=env)
    # A store that is away is said to be, and pages without documents go on.
    with Server(simple, "--data", data, env=env) as server:
        process.kill()
        process.wait()
        assert "Layanan" in Person(server.address).get("/")
        said = run(simple, "journal", "verify", "--data", data, fails=True, env=env)
        assert "does not answer" in said or "tidak menjawab" in said, said
        server.stop()

"""Documents in an S3-compatible store that is not ours and checks every signature."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest

from conftest import ROOT
from servers import Person, Server, found, free_port, run


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """moto's server; after the four requests that make a user, a right, a key and a bucket, it asks for signatures."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
                               env={**os.environ, "INITIAL_NO_AUTH_ACTION_COUNT": "4"}, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        import boto3
        while True:
            try:
                urllib.request.urlopen(address + "/moto-api/", timeout=5)
                break
            except OSError:
                assert process.poll() is None
                time.sleep(0.1)
        first = dict(endpoint_url=address, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
        iam = boto3.client("iam", **first)
        iam.create_user(UserName="simple")
        rights = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
        iam.put_user_policy(UserName="simple", PolicyName="s3", PolicyDocument=json.dumps(rights))
        key = iam.create_access_key(UserName="simple")["AccessKey"]
        boto3.client("s3", **first).create_bucket(Bucket="izin")
        named = dict(first, aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        yield {"SIMPLE_DOCUMENTS": "s3://izin", "SIMPLE_S3_ENDPOINT": address, "SIMPLE_S3_KEY": key["AccessKeyId"],
               "SIMPLE_S3_SECRET": key["SecretAccessKey"]}, boto3.client("s3", **named), process
    finally:
        process.kill()
        process.wait()


def test_documents_live_in_a_store_that_checks_signatures(simple, store, tmp_path):
    env, s3, process = store
    data = tmp_path / "data"
    wrong = {**env, "SIMPLE_S3_SECRET": "x" * 40}
    said = run(simple, "office", "init", "offices/pekanbaru", "--procedures", "procedures/siktg", "--examples", 2,
               "--data", tmp_path / "wrong", fails=True, env=wrong)
    assert "403" in said, said
    found(simple, "offices/pekanbaru", "--data", data, examples=8, env=env)
    keys = [entry["Key"] for entry in s3.list_objects_v2(Bucket="izin")["Contents"]]
    assert keys and all(re.fullmatch(r"pekanbaru/[a-z0-9]+/[0-9a-f]{64}", key) for key in keys)
    assert not any(files for _, _, files in os.walk(data / "documents"))
    assert "Semuanya cocok" in run(simple, "journal", "verify", "--data", data, env=env)
    # What comes back is judged by its hash, whoever gives it.
    s3.put_object(Bucket="izin", Key=keys[0], Body=b"something else")
    assert keys[0].split("/")[2][:12] in run(simple, "journal", "verify", "--data", data, fails=True, env=env)
    s3.delete_object(Bucket="izin", Key=keys[0])
    run(simple, "journal", "verify", "--data", data, fails=True, env=env)
    # A store that is away is said to be, and pages without documents go on.
    with Server(simple, "--data", data, env=env) as server:
        process.kill()
        process.wait()
        assert "Layanan" in Person(server.address).get("/")
        said = run(simple, "journal", "verify", "--data", data, fails=True, env=env)
        assert "does not answer" in said or "tidak menjawab" in said, said
        server.stop()

"""An S3-compatible store that is not ours, and checks every signature: moto's server."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request


@contextlib.contextmanager
def object_store(*buckets):
    """After the requests that make a user, a right, a key and the buckets, it asks for signatures.

    Gives the settings by which it is reached, a client, and the process.
    """
    import boto3

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        env={**os.environ, "INITIAL_NO_AUTH_ACTION_COUNT": str(3 + len(buckets))}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
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
        for bucket in buckets:
            boto3.client("s3", **first).create_bucket(Bucket=bucket)
        named = dict(first, aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
        yield {"SIMPLE_S3_ENDPOINT": address, "SIMPLE_S3_KEY": key["AccessKeyId"],
               "SIMPLE_S3_SECRET": key["SecretAccessKey"]}, boto3.client("s3", **named), process
    finally:
        process.kill()
        process.wait()

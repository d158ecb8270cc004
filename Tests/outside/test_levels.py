"""Levels of signatures, judged by pyHanko and openssl: a letter that the product signs and stamps by itself, and a file
signed by pyHanko that the product raises."""

import asyncio
import io
import logging
import re
import shutil
import subprocess

import pytest
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.validation import (DocumentSecurityStore, async_validate_pdf_signature,
                                     async_validate_pdf_timestamp)
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (PdfSignatureValidationSpec, RevinfoOnlineFetchingRule,
                                                 RevocationInfoGatheringSpec, SignatureValidationSpec)
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

import test_rehearsal
from conftest import ROOT
from pdf_rules import accessible, archival
from trust_authority import TrustAuthority

logging.getLogger("pyhanko").setLevel(logging.CRITICAL)


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    authority = TrustAuthority(tmp_path_factory.mktemp("authority"))
    yield authority
    authority.close()


def run(*command, cwd=ROOT):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=240, cwd=cwd)


def roots(*paths):
    return list(load_certs_from_pemder([str(path) for path in paths]))


@pytest.fixture(scope="module")
def stamped(simple, authority, tmp_path_factory):
    """The rehearsal of an office whose file wants B-T."""
    files, out = tmp_path_factory.mktemp("office"), tmp_path_factory.mktemp("stamped")
    for name in ["offices", "procedures"]:
        shutil.copytree(ROOT / name, files / name)
    pem = "".join(f"    {line}\n" for line in (authority.folder / "ca.pem").read_text().splitlines())
    with open(files / "offices/pekanbaru/office.yaml", "a") as file:
        file.write(f"\ntanda_tangan:\n  tingkat: B-T\n  cap_waktu: {authority.address}/tsa\n  akar_cap_waktu: |\n{pem}")
    played = run(simple, "rehearse", "--procedure", "siktg", "--out", out, "--files", files)
    assert played.returncode == 0, played.stdout + played.stderr
    return out


def test_a_letter_comes_out_stamped_as_the_office_wants(stamped, authority):
    letter = (stamped / "letter.pdf").read_bytes()
    signature = PdfFileReader(io.BytesIO(letter)).embedded_signatures[0]
    context = ValidationContext(trust_roots=roots(stamped / "ca.pem", authority.folder / "ca.pem"), allow_fetching=False)
    status = asyncio.run(async_validate_pdf_signature(signature, context, ts_validation_context=context))
    assert status.bottom_line, status.pretty_print_details()
    assert status.timestamp_validity is not None and status.timestamp_validity.valid and status.timestamp_validity.trusted
    assert archival(stamped / "letter.pdf") == [] and accessible(stamped / "letter.pdf") == []


def test_pdfsig_and_zbar_accept_the_same_letter_and_another_library_its_proof_and_list(stamped, tmp_path):
    test_rehearsal.test_pdfsig_calls_the_letter_valid_by_our_root(stamped, tmp_path)
    test_rehearsal.test_zbar_reads_the_proof_off_the_page_and_another_cose_library_accepts_it(stamped, tmp_path)
    test_rehearsal.test_another_cose_library_accepts_the_list(stamped)


def signed_by_pyhanko(pdf, authority, stamper=None):
    signer = signers.SimpleSigner.load(str(authority.folder / "signer.key"), str(authority.folder / "signer.pem"),
                                       ca_chain_files=[])
    out = io.BytesIO()
    meta = signers.PdfSignatureMetadata(field_name="TTE", subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256")
    asyncio.run(signers.async_sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meta, signer=signer, timestamper=stamper, output=out))
    return out.getvalue()


def from_the_file_alone(trusted):
    """ETSI EN 319 102-1, 5.6.3, with proof that no certificate was revoked."""
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(trust_roots=trusted), revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO))
    return PdfSignatureValidationSpec(SignatureValidationSpec(
        cert_validation_policy=policy,
        revinfo_gathering_policy=RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY)))


@pytest.mark.parametrize("level", ["B-T", "B-LT", "B-LTA"])
def test_a_signed_file_is_raised_and_pyhanko_finds_the_level(simple, rehearsal, authority, tmp_path, level):
    # What proves more than a time begins with one in the signature: pyHanko's long-term check wants it there.
    stamper = None if level == "B-T" else HTTPTimeStamper(f"{authority.address}/tsa")
    start = signed_by_pyhanko((rehearsal / "receipt.pdf").read_bytes(), authority, stamper)
    (tmp_path / "start.pdf").write_bytes(start)
    raised = run(simple, "letter", "raise", tmp_path / "start.pdf", "--level", level, "--timestamps",
                 f"{authority.address}/tsa", "--trust", authority.folder / "ca.pem", "--out", tmp_path / "raised.pdf")
    assert raised.returncode == 0, raised.stdout + raised.stderr
    after = (tmp_path / "raised.pdf").read_bytes()
    assert after.startswith(start)
    trust = {"trust_roots": roots(authority.folder / "ca.pem")}
    reader = PdfFileReader(io.BytesIO(after))
    signature = reader.embedded_regular_signatures[0]
    context = ValidationContext(**trust, allow_fetching=False)
    stamps = reader.embedded_timestamp_signatures
    assert len(stamps) == {"B-T": 1, "B-LT": 0, "B-LTA": 1}[level]
    for stamp in stamps:
        status = asyncio.run(async_validate_pdf_timestamp(stamp, context))
        assert status.valid and status.intact and status.trusted, status
    status = asyncio.run(async_validate_pdf_signature(signature, context))
    assert status.bottom_line, status.pretty_print_details()
    # With what lies in the file alone, nobody being asked.
    if level == "B-LT":
        strict = DocumentSecurityStore.read_dss(reader).as_validation_context(
            {**trust, "revocation_mode": "require", "allow_fetching": False})
        status = asyncio.run(async_validate_pdf_signature(signature, strict, ts_validation_context=strict))
        assert status.bottom_line and status.timestamp_validity.trusted, status.pretty_print_details()
    found = asyncio.run(ades_lta_validation(signature, from_the_file_alone(trust["trust_roots"])))
    assert (found.ades_subindic.status.name == "PASSED") == (level == "B-LTA"), (level, found.ades_subindic)
    verified = run(simple, "letter", "verify", tmp_path / "raised.pdf", "--trust", authority.folder / "ca.pem")
    assert verified.returncode == 0 and f"PAdES {level}" in verified.stdout, verified.stdout


def test_openssl_verifies_the_stamp_of_the_letter(stamped, authority, tmp_path):
    from asn1crypto import cms

    letter = (stamped / "letter.pdf").read_bytes()
    signature = PdfFileReader(io.BytesIO(letter)).embedded_signatures[0]
    info = signature.signer_info
    token = next(a for a in info["unsigned_attrs"] if a["type"].native == "signature_time_stamp_token")["values"][0]
    (tmp_path / "token.der").write_bytes(cms.ContentInfo.load(token.dump()).dump())
    (tmp_path / "signature.bin").write_bytes(info["signature"].native)
    said = run("openssl", "ts", "-verify", "-data", tmp_path / "signature.bin", "-in", tmp_path / "token.der",
               "-token_in", "-CAfile", authority.folder / "ca.pem")
    assert "Verification: OK" in said.stdout + said.stderr


def test_silence_and_nonsense_are_told(simple, rehearsal, authority, tmp_path):
    (tmp_path / "start.pdf").write_bytes(signed_by_pyhanko((rehearsal / "receipt.pdf").read_bytes(), authority))
    def attempt(address):
        return run(simple, "letter", "raise", tmp_path / "start.pdf", "--level", "B-T", "--timestamps", address, "--trust",
                   authority.folder / "ca.pem", "--out", tmp_path / "never.pdf")
    authority.is_silent = True
    try:
        silent = attempt(f"{authority.address}/tsa")
    finally:
        authority.is_silent = False
    assert silent.returncode == 1 and re.search("tidak menjawab", silent.stdout), silent.stdout
    assert attempt("http://127.0.0.1:9/").returncode == 1
    wrong = attempt(f"{authority.address}/ocsp")
    assert wrong.returncode == 1 and not (tmp_path / "never.pdf").exists(), wrong.stdout

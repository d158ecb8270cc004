"""A signing key as an official gets it from a certificate authority: PKCS#12, and the authority's root."""

import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12


def signing_key(name, passphrase, start):
    """The key's file, and its root as PEM; good for two years from `start`."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name = named("Otoritas Rekaan untuk Pengujian")
    root = certificate(root_name, root_name, root_key, root_key, start, is_authority=True)
    own = certificate(named(name), root_name, key, root_key, start, is_authority=False)
    lock = (
        serialization.PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(10_000).key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC).build(passphrase.encode()))
    file = pkcs12.serialize_key_and_certificates(b"kunci", key, own, None, lock)
    return file, root.public_bytes(serialization.Encoding.PEM)


def named(text):
    return x509.Name([
        x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "ID"), x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])


def certificate(subject, issuer, key, issuer_key, start, *, is_authority):
    usage = dict.fromkeys(
        ["digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
         "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"], False)
    for use in ["key_cert_sign", "crl_sign"] if is_authority else ["digital_signature", "content_commitment"]:
        usage[use] = True
    return (
        x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=730))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .sign(issuer_key, hashes.SHA256()))

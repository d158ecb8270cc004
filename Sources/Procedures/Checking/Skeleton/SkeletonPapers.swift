/// The papers of a skeleton; their wording is the office's to settle.
enum SkeletonPapers {
  static let letter = """
    # yaml-language-server: $schema=../paper.schema.json
    judul: "{{procedure.shortName}} {{number}} – {{values.nama}}"
    isi:
      - kepala: {judul: "⟨judul surat izin⟩", bawah: "Nomor: {{number}}"}
      - paragraf: >-
          Berdasarkan ⟨dasar hukum surat izin⟩, yang bertanda tangan di bawah ini, {{signer.title}} {{office.city}},
          memberikan izin kepada:
      - nama: "{{values.nama}}"
      - baris:
          - {label: NIK, isi: "{{values.nik}}"}
          - {label: Alamat rumah, isi: "{{values.alamat}}"}
          # Tambahkan sebaris untuk tiap isian lain; yang tidak selalu ada isinya memakai hilang_bila_kosong: ya.
          - {label: Berlaku sampai dengan, isi: "{{validUntil}}"}
      - bernomor:
          pengantar: "Dengan ketentuan sebagai berikut:"
          butir:
            - ⟨ketentuan surat izin⟩
    \(signature)
      - tembusan: {judul: "Tembusan:", dari: copies, teks: "{{text}}"}
    kaki:
      - "{{office.signatureNote}}"

    """

  static let refusal = """
    # yaml-language-server: $schema=../paper.schema.json
    judul: "Penolakan {{procedure.shortName}} {{number}} – {{values.nama}}"
    isi:
      - kepala: {judul: SURAT PENOLAKAN, bawah: "Nomor: {{number}}"}
      - paragraf: >-
          Sehubungan dengan permohonan {{procedure.name}} nomor {{applicationNumber}} yang diajukan pada {{submittedOn}}
          oleh:
      - baris:
          - {label: Nama, isi: "{{values.nama}}"}
          - {label: Alamat rumah, isi: "{{values.alamat}}"}
      - bernomor:
          pengantar: "dengan ini kami sampaikan bahwa permohonan tersebut tidak dapat kami kabulkan, karena:"
          dari: reasons
          teks: "{{text}}"
      - paragraf: >-
          Saudara dapat mengajukan permohonan baru setelah hal di atas dipenuhi, atau menyampaikan keberatan kepada kami
          melalui saluran pengaduan pada {{office.web}}.
    \(signature)
    kaki:
      - "{{office.signatureNote}}"

    """

  static let applicationLetter = """
    # yaml-language-server: $schema=../paper.schema.json
    judul: "Surat permohonan {{procedure.shortName}} – {{values.nama}}"
    kop: tidak
    isi:
      - paragraf_kiri: |-
          Kepada Yth.
          Kepala {{office.name}}
          di {{office.city}}
      - paragraf: "Perihal: Permohonan {{procedure.name}} ({{procedure.shortName}}), {{kind}}"
      - paragraf: "Dengan hormat, yang bertanda tangan di bawah ini:"
      - baris:
          - {label: Nama lengkap, isi: "{{values.nama}}"}
          - {label: NIK, isi: "{{values.nik}}"}
          - {label: Alamat rumah, isi: "{{values.alamat}}"}
          - {label: Nomor telepon, isi: "{{values.telepon}}"}
          # Tambahkan sebaris untuk tiap isian lain yang perlu terbaca di sini, misalnya tempat praktik.
      - bernomor:
          pengantar: "mengajukan permohonan tersebut dan melampirkan:"
          dari: requirements
          teks: "{{name}}"
      - paragraf: >-
          Saya menyatakan bahwa data dan berkas yang saya sampaikan benar, dan bersedia menanggung akibat hukum bila
          ternyata tidak benar.
      - tanda_tangan:
          tempat_tanggal: "{{office.city}}, {{today}}"
          jabatan: Pemohon
          nama: "{{values.nama}}"

    """

  static let assessment = """
    # yaml-language-server: $schema=../paper.schema.json
    judul: "SKRD {{number}} – {{values.nama}}"
    isi:
      - kepala: {judul: SURAT KETETAPAN RETRIBUSI DAERAH (SKRD), bawah: "Nomor: {{number}}"}
      - baris:
          - {label: Wajib retribusi, isi: "{{values.nama}}"}
          - {label: Alamat, isi: "{{values.alamat}}"}
          - {label: Untuk permohonan, isi: "{{procedure.name}} nomor {{applicationNumber}}"}
          - {label: Cara menghitung, isi: "{{levy.text}}"}
      - nama: "{{amount}}"
      - paragraf_tengah: "({{amountInWords}})"
      - baris:
          - {label: Jatuh tempo, isi: "{{dueOn}}"}
          - {label: Cara membayar, isi: "{{payTo}}"}
      - tanda_tangan:
          tempat_tanggal: "{{office.city}}, {{date}}"
          jabatan: "{{officer.position}}"
          nama: "{{officer.name}}"
          nip: "{{officer.nip}}"

    """

  private static let signature = """
      - tanda_tangan:
          tempat_tanggal: |-
            Dikeluarkan di {{office.city}}
            pada tanggal {{date}}
          jabatan: "{{signer.position}}"
          nama: "{{signer.name}}"
          pangkat: "{{signer.rank}}"
          nip: "{{signer.nip}}"
          qr: "{{checkAddress}}"
          catatan: Ditandatangani secara elektronik
    """
}

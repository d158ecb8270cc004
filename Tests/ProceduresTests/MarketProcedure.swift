import Foundation
import Procedures

/// A second procedure, smaller and with other roles and words, to show that nothing is wired to the shipped one; and
/// the one whose lines the tests of broken files break.
enum MarketProcedure {
  static let folder = "procedures/pasar"

  static let files = [
    "procedure.yaml": procedure, "letter.yaml": letter, "refusal.yaml": refusal, "application-letter.yaml": application,
  ]

  static var bundle: FileBundle { bundle(files) }

  static func bundle(_ files: [String: String]) -> FileBundle {
    FileBundle(files: files.mapValues { Data($0.utf8) })
  }

  static let procedure = """
    nama_singkat: IPM
    nama: Izin Pasar Malam
    ringkasan: Izin mengadakan pasar malam di satu lapangan.
    kepala:
      instansi: [KECAMATAN CONTOH]
      bidang: KETERTIBAN
      nomor_sop: SOP/1
      tanggal_pembuatan: 2025-01-02
      tanggal_efektif: 2025-02-03
      disahkan_oleh: {jabatan: CAMAT, nama: Andi Misal, nip: "-"}
      nama_sop: IZIN PASAR MALAM
    dasar_hukum: [Peraturan Contoh Nomor 1]
    kualifikasi_pelaksana:
      - {pelaksana: Petugas, butir: [Teliti]}
    peralatan: [Meja]
    peringatan: Periksa lapangan
    pencatatan: Buku
    pelaksana:
      pemohon: Penyelenggara
      peran:
        - {id: penerima, label: Penerima Berkas}
        - {id: seksi, label: Kepala Seksi}
        - {id: camat, label: Camat}
    langkah:
      - {id: ajukan, kegiatan: Penyelenggara mengajukan, pelaksana: pemohon, tindakan: ajukan, kelengkapan: Surat,
        waktu: 5 menit, output: Surat, sebutan: Ajukan, keadaan: Menunggu, tombol: Ajukan}
      - id: terima_berkas
        kegiatan: Penerima memeriksa berkas
        pelaksana: penerima
        tindakan: periksa_kelengkapan
        kelengkapan: Surat
        waktu: 1 jam
        output: Berkas
        sebutan: Periksa
        keadaan: Diperiksa
        tombol: Teruskan
        kembali_ke_pemohon: ya
        perlu_pindaian: ya
      - {id: cek_lapangan, kegiatan: Kepala Seksi mengecek, pelaksana: seksi, tindakan: periksa_kelengkapan,
        kelengkapan: Berkas, waktu: 2 hari kerja, output: Berkas, sebutan: Cek, keadaan: Dicek, tombol: Teruskan,
        kembali_ke: [terima_berkas]}
      - {id: verifikasi, kegiatan: Kepala Seksi memverifikasi, pelaksana: seksi, tindakan: verifikasi,
        kelengkapan: Berkas, waktu: 10 menit, output: Berkas, sebutan: Verifikasi, keadaan: Diverifikasi,
        tombol: Teruskan, kembali_ke: [cek_lapangan]}
      - {id: setujui, kegiatan: Camat menyetujui, pelaksana: camat, tindakan: setujui, kelengkapan: Berkas,
        waktu: 1 hari, output: Izin, sebutan: Setujui, keadaan: Menunggu Camat, tombol: Setujui}
      - {id: serahkan, kegiatan: Penerima menyerahkan, pelaksana: penerima, tindakan: serahkan, kelengkapan: Izin,
        waktu: 5 menit, output: Izin, sebutan: Serahkan, keadaan: Terbit, tombol: Serahkan}
      - {id: terima, kegiatan: Penyelenggara menerima, pelaksana: pemohon, tindakan: terima, kelengkapan: Izin,
        waktu: 5 menit, output: Izin, sebutan: Terima, keadaan: Diserahkan, tombol: Sudah diterima}
    janji: 5 hari kerja
    jenis_permohonan:
      - {id: baru, label: Baru}
      - {id: ulang, label: Ulang}
    isian:
      - id: acara
        judul: Acara
        isian:
          - id: penyelenggara
            label: Penyelenggara
          - {id: mulai, label: Mulai, jenis: tanggal, tanggal: [{tidak_boleh: sebelum_hari_ini, pesan: Sudah lewat}]}
          - id: musik
            label: Musik
            jenis: pilihan
            pilihan:
              - {id: ada, label: Ada}
              - {id: tanpa, label: Tanpa musik}
          - {id: pengeras, label: Jumlah pengeras suara, jenis: angka, hanya_bila: {isian: musik, bernilai: [ada]}}
          - {id: kode, label: Kode lapangan, pola: {regex: "[A-Z]{2}[0-9]+", pesan: Isi seperti LP12}}
    isian_pokok:
      nama: penyelenggara
    persyaratan:
      - {id: surat, nama: Surat, petunjuk: Bermeterai, sifat: wajib, surat_permohonan: ya}
      - {id: denah, nama: Denah, petunjuk: Skala bebas, sifat: wajib, jenis_permohonan: [baru]}
      - {id: izin_musik, nama: Izin musik, petunjuk: Dari kelurahan, sifat: bersyarat,
        bila: {isian: musik, bernilai: [ada]}, sejak: 2026-01-01}
    biaya: {rupiah: 0, teks: Gratis}
    masa_berlaku:
      - {tahun: 1, teks: 1 tahun, hingga: 2025-12-31}
      - {tahun: 2, teks: 2 tahun, sejak: 2026-01-01}
    seri_nomor: {permohonan: permohonan, izin: izin, penolakan: penolakan}
    keadaan: {draf: Draf, dikembalikan: Dikembalikan, disetujui: Disetujui, terbit: Terbit, selesai: Selesai,
      ditolak: Ditolak, ditarik: Ditarik, batal: Batal}
    pesan:
      diajukan: Nomor {{applicationNumber}}
      dikembalikan: Lengkapi
      terbit: Terbit
      ditolak: Ditolak
    bentuk_surat: PDF
    catatan_lacak: Tanpa data pribadi
    """

  static let letter = """
    judul: "Izin {{number}}"
    isi:
      - kepala: {judul: IZIN PASAR MALAM, bawah: "Nomor: {{number}}"}
      - nama: "{{values.penyelenggara}}"
      - baris:
          - {label: Mulai, isi: "{{values.mulai}}"}
      - bernomor:
          butir: [Jaga kebersihan, "Kode {{values.kode}}"]
      - tanda_tangan: {jabatan: "{{signer.position}}", nama: "{{signer.name}}", qr: "{{checkAddress}}"}
      - catatan: "Ditetapkan {{date}}"
    """

  static let refusal = """
    judul: Penolakan
    isi:
      - bernomor: {pengantar: Karena, dari: reasons, teks: "{{text}}"}
      - paragraf: "{{number}}, {{date}}, {{signer.name}}, {{signer.position}}, {{checkAddress}}"
    """

  static let application = """
    judul: Permohonan
    kop: tidak
    isi:
      - paragraf_kiri: "{{today}}{{#values.pengeras}}, dengan pengeras suara{{/values.pengeras}}"
      - tabel:
          dari: requirements
          kolom: [{judul: No, isi: "{{no}}"}, {judul: Nama, lebar: 5, isi: "{{name}}"}]
      - jarak: 10
    """
}

/// The text of a skeleton's `procedure.yaml`.
struct SkeletonForm {
  let text: String

  init(_ answers: ProcedureSkeleton.Answers) {
    let name = answers.name.map(Self.quoted) ?? Self.gap("nama lengkap surat izin")
    text = """
      # yaml-language-server: $schema=../procedure.schema.json
      # Salin kata demi kata dari formulir SOP; isi tiap ⟨…⟩. Kunci-kunci dijelaskan di docs/formats/procedure-file.md.

      nama_singkat: \(answers.shortName.map(Self.quoted) ?? Self.gap("singkatan dengan huruf besar"))
      nama: \(name)
      ringkasan: \(Self.gap("satu kalimat bagi umum: apa izin ini, dan bagi siapa"))

      kepala:
        instansi: [\(Self.gap("pemerintah daerah")), \(Self.gap("dinas"))]
        bidang: \(Self.gap("bidang"))
        nomor_sop: \(answers.number.map(Self.quoted) ?? Self.gap("nomor SOP"))
        tanggal_pembuatan: \(Self.gap("tanggal pembuatan"))
        tanggal_efektif: \(Self.gap("tanggal efektif"))
        disahkan_oleh:
          jabatan: \(Self.gap("jabatan yang mengesahkan"))
          nama: \(Self.gap("nama yang mengesahkan"))
          nip: \(Self.gap("NIP yang mengesahkan"))
        nama_sop: \(name)

      dasar_hukum:
        - \(Self.gap("dasar hukum"))
      kualifikasi_pelaksana:
        - pelaksana: \(Self.gap("pelaksana"))
          butir: [\(Self.gap("kualifikasi"))]
      keterkaitan: []
      peralatan:
        - \(Self.gap("peralatan"))
      peringatan: \(Self.gap("peringatan"))
      pencatatan: \(Self.gap("pencatatan"))

      pelaksana:
        pemohon: Pemohon
        peran:
      \(answers.desks.map { "    - {id: \($0.id), label: \(Self.quoted($0.label))}" }.joined(separator: "\n"))

      langkah:
      \(SkeletonSteps(answers.desks).text)

      janji: \(answers.promise ?? Self.gap("janji, misalnya 2 hari kerja"))

      jenis_permohonan:
        - {id: baru, label: Baru}

      isian:
        - id: data_diri
          judul: Data diri
          pengantar: Isi sesuai KTP Anda.
          isian:
            - {id: nama, label: Nama lengkap, paling_banyak: 100, isi_otomatis: name, lebar: penuh}
            - {id: nik, label: NIK, petunjuk: 16 angka pada KTP, jenis: nik}
            - {id: alamat, label: Alamat rumah, jenis: teks_panjang, paling_sedikit: 10, paling_banyak: 300, lebar: penuh}
            - {id: telepon, label: Nomor telepon, jenis: telepon, isi_otomatis: tel}
            - {id: surel, label: Alamat surel, jenis: surel, wajib: tidak, isi_otomatis: email}

      isian_pokok: {nama: nama, nik: nik, telepon: telepon, surel: surel}

      persyaratan:
        - id: surat_permohonan
          nama: Surat permohonan
          petunjuk: Kami isikan dari data Anda; cetak, tandatangani, lalu unggah.
          sifat: wajib
          surat_permohonan: ya
        - {id: ktp, nama: KTP, petunjuk: Masih terbaca jelas., sifat: wajib}
        - {id: lain, nama: \(Self.gap("persyaratan lain")), petunjuk: \(Self.gap("kapan memenuhi syarat")), sifat: wajib}

      biaya: {rupiah: 0, teks: \(Self.gap("biaya, misalnya Gratis"))}

      \(Self.levy(answers))masa_berlaku:
        - {tahun: 5, teks: \(Self.gap("masa berlaku, misalnya 5 tahun"))}

      seri_nomor: {permohonan: permohonan, izin: izin, penolakan: penolakan}

      keadaan:
        draf: Draf
        dikembalikan: Dikembalikan untuk dilengkapi
        disetujui: Disetujui – menunggu tanda tangan
        terbit: Terbit – siap diserahkan
        selesai: Selesai – telah diserahkan
        ditolak: Ditolak
        ditarik: Permohonan ditarik
        batal: Nomor dibatalkan

      pesan:
        diajukan: >-
          Permohonan {{procedure.shortName}} atas nama {{applicant.name}} kami terima dengan nomor {{applicationNumber}}.
          Bila berkas lengkap, surat terbit paling lambat {{dueOn}}.
        dikembalikan: >-
          Permohonan {{applicationNumber}} perlu dilengkapi: {{itemCount}} hal. Lihat daftarnya dan perbaiki di
          {{address}}.
        terbit: >-
          Surat {{procedure.shortName}} nomor {{number}} atas nama {{applicant.name}} sudah terbit. Unduh di
          {{address}}.
        ditolak: >-
          Permohonan {{applicationNumber}} ditolak dengan surat nomor {{number}}. Alasannya ada dalam surat itu:
          {{address}}.

      bentuk_surat: PDF bertanda tangan elektronik
      catatan_lacak: Halaman ini hanya menunjukkan tahap dan tanggal, tanpa data pribadi.

      """
  }

  private static func levy(_ answers: ProcedureSkeleton.Answers) -> String {
    guard answers.desks.contains(where: { $0.act == .collect }) else { return "" }
    return """
      retribusi:
        rumus: \(gap("rumus dari isian angka dan tarif, misalnya luas * 5000"))
        teks: \(gap("cara menghitung retribusi"))
        jatuh_tempo_hari: 30
        seri_nomor: skrd
        cara_bayar: \(gap("di mana dan bagaimana membayar"))


      """
  }

  /// A blank, with its name.
  static func gap(_ name: String) -> String { quoted(Blanks.blank(name)) }

  /// A text that stands for itself, whatever is in it.
  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

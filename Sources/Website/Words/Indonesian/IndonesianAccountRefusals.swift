import Office

enum IndonesianAccountRefusals {
  static func text(_ refusal: AccountRefusal, _ names: SiteNames, _ time: TimeText) -> String {
    switch refusal {
    case .malformedLogin:
      "Tulis nomor HP Indonesia, misalnya 0812 3456 7890, atau alamat surel, misalnya nama@contoh.id. "
        + "Nama pengguna petugas diawali huruf kecil."
    case .malformedName: "Tulis nama lengkap seperti di KTP, dengan huruf."
    case .weakPassword(let problem): password(problem)
    case .loginTaken:
      "Sudah ada akun dengan nomor HP, surel, atau nama ini. Masuklah dengan akun itu, atau pakai yang lain."
    case .wrongCredentials:
      "Nama masuk dan kata sandi tidak cocok. Periksa huruf besar dan kecil; jika lupa, datang ke loket membawa KTP."
    case .wrongReceipt:
      "Nomor permohonan dan kode tidak cocok. Keduanya ada di tanda terima, kode terdiri dari 8 huruf dan angka."
    case .tooManyAttempts(let until):
      "Terlalu banyak percobaan. Demi keamanan, coba lagi mulai \(time.dateAndTime(until))."
    case .disabled: "Akun ini dinonaktifkan. Hubungi kantor jika seharusnya aktif."
    case .busy: "Sedang banyak yang masuk pada saat yang sama. Coba lagi beberapa detik lagi."
    case .samePassword: "Kata sandi baru sama dengan yang lama. Pilih yang lain."
    case .notAdministrator: "Hanya administrator yang dapat melakukan ini."
    case .notSupervisor: "Hanya atasan yang disebut dalam berkas kantor yang dapat melakukan ini."
    case .notAtCounter: "Hanya petugas loket yang dapat melakukan ini."
    case .unknownAccount: "Akun itu tidak ada. Periksa kembali tulisannya."
    case .notApplicant: "Akun itu milik petugas; kata sandinya diatur ulang oleh administrator."
    case .notOfficer: "Akun itu milik pemohon dan tidak dapat memegang meja."
    case .ownAccount: "Akun sendiri tidak dapat diubah di sini; minta administrator lain melakukannya."
    case .administratorHoldsNoDesk: "Administrator tidak memegang meja. Pilih salah satu: administrator atau meja."
    case .auditorHoldsNoDesk: "Inspektorat tidak memegang meja. Pilih salah satu: inspektorat atau meja."
    case .lastAdministrator: "Ini administrator terakhir. Angkat administrator lain dahulu."
    case .unknownRole(let role):
      "Meja \(names.role(role)) tidak ada dalam prosedur yang berlaku. Muat ulang halamannya."
    case .spanBackwards: "Hari terakhir mendahului hari pertama. Periksa kedua tanggalnya."
    case .spanOver(let day): "Hari terakhirnya, \(time.date(day)), sudah lewat. Tulis hari yang akan datang."
    case .decreeMissing: "Nomor keputusan belum diisi, atau lebih dari 100 karakter. Tulis seperti pada keputusannya."
    case .decreeAfterStart(let day):
      "Keputusan bertanggal \(time.date(day)), sesudah hari pertama mandat. Mandat mulai paling cepat pada tanggal itu."
    case .mandateWithoutWords:
      "Berkas kantor belum memuat bentuk blok tanda tangan untuk jenis mandat ini. Tambahkan pada `mandat` di office.yaml."
    case .holdsRole(let role): "Orang ini memegang \(names.role(role)) sendiri, jadi tidak memerlukan mandat."
    case .principalNotInPost(let role):
      "Plh. dan a.n. memerlukan pejabat yang digantikan, yang memegang \(names.role(role)) dan bukan orang yang bertindak."
    case .postOccupied(let role, let account):
      "\(names.person(account) ?? "Seorang pejabat") memegang \(names.role(role)), jadi jabatan itu terisi dan tidak mempunyai Plt. "
        + "Bila ia berhalangan sementara, pilih Plh.; bila sudah berhenti, cabut mejanya atau nonaktifkan akunnya dahulu."
    case .mandateTooLong(let kind, let days):
      "\(kind.abbreviation) di kantor ini paling lama \(days) hari, hari pertama dan terakhir ikut dihitung. Pilih hari terakhir "
        + "yang lebih awal; perpanjangannya dimasukkan atas keputusan berikutnya."
    case .positionMissing: "Berkas kantor tidak memuat nama jabatan ini. Tulis nama jabatannya."
    case .mandateOverlaps(let other):
      "Pada hari itu sudah ada \(names.person(other.holder) ?? "orang lain") yang bertindak pada jabatan ini, sampai dengan "
        + "\(time.date(other.until)). Akhiri mandat itu dahulu, atau pilih hari lain."
    case .unknownMandate: "Mandat itu tidak ada. Muat ulang daftarnya."
    case .leaveOverlaps(let from, let until):
      "Cuti dari \(time.date(from)) sampai dengan \(time.date(until)) sudah tercatat. Batalkan itu dahulu, atau pilih hari lain."
    case .unknownLeave: "Cuti itu tidak ada. Muat ulang halamannya."
    case .proofNumberMissing: "Nomor dokumen belum diisi, atau lebih dari 100 karakter. Tulis seperti pada dokumennya."
    case .unknownProof: "Dokumen itu tidak ada. Muat ulang halamannya."
    case .keyUntrusted:
      "Sertifikat kunci ini tidak berantai ke akar yang dipercaya kantor. Sertakan sertifikat akar penerbitnya (PEM)."
    case .notCertificates: "Berkas itu tidak memuat sertifikat PEM. Pilih berkas sertifikat akar penerbit kunci."
    case .keyTooLarge(let size, let limit):
      "Berkas kunci \(time.fileSize(size)); paling besar \(time.fileSize(limit)). Pilih berkas PKCS#12 (.p12) yang benar."
    case .wrongPassphrase: "Frasa sandi tidak membuka kunci ini. Periksa huruf besar dan kecil, lalu coba lagi."
    case .keyUnreadable: "Berkas ini bukan PKCS#12 (.p12 atau .pfx) yang berisi satu kunci dan sertifikatnya."
    case .keyExpired(let moment):
      "Sertifikatnya berakhir \(time.date(moment)), sudah lewat; gunakan kunci dengan sertifikat yang masih berlaku."
    }
  }

  static func password(_ problem: PasswordProblem) -> String {
    switch problem {
    case .tooShort(let minimum):
      "Kata sandi terlalu pendek; pakai paling sedikit \(minimum) karakter, misalnya beberapa kata."
    case .tooLong(let maximum): "Kata sandi terlalu panjang; pakai paling banyak \(maximum) karakter."
    case .isLogin: "Kata sandi hampir sama dengan nama masuk Anda. Pilih yang lain."
    case .isName: "Kata sandi hampir sama dengan nama Anda. Pilih yang lain."
    case .common: "Kata sandi ini termasuk yang paling mudah ditebak. Pilih beberapa kata yang tidak berhubungan."
    }
  }
}

extension AccountWords {
  static let indonesian = AccountWords(
    signIn: "Masuk",
    signInLead: "Untuk pemohon dan petugas.",
    login: "Nomor HP, alamat surel, atau nama pengguna",
    password: "Kata sandi",
    noAccount: "Belum punya akun?",
    register: "Buat akun pemohon",
    forgotten:
      "Lupa kata sandi? Datang ke loket dengan KTP; petugas memberi kata sandi baru. Petugas meminta kepada administrator.",
    keptHint: "Isian yang baru Anda kirim masih ada dan dilanjutkan setelah Anda masuk.",
    registerHeading: "Buat akun pemohon",
    registerLead: "Dengan akun, Anda mengajukan izin, melihat tahapnya, dan mengunduh suratnya.",
    contact: "Nomor HP atau alamat surel",
    contactHint: "Misalnya 0812 3456 7890 atau nama@contoh.id; dengan ini Anda masuk",
    name: "Nama lengkap",
    nameHint: "Seperti di KTP",
    newPassword: "Kata sandi baru",
    newPasswordHint: {
      "Paling sedikit \($0) karakter; beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak"
    },
    repeatPassword: "Ulangi kata sandi baru",
    create: "Buat akun",
    haveAccount: "Sudah punya akun? Masuk",
    privacyMore: "Selengkapnya tentang data Anda",
    loginMissing: "Nama masuk belum diisi; tulis nomor HP, alamat surel, atau nama pengguna",
    passwordMissing: "Kata sandi belum diisi",
    repeatDiffers: "Kedua kata sandi tidak sama; ketik keduanya sekali lagi",
    currentMissing: "Kata sandi yang sekarang belum diisi",
    currentWrong: "Kata sandi sekarang tidak cocok; periksa huruf besar dan kecil",
    account: "Akun Anda",
    contactOrUserName: "Nama masuk",
    duties: "Tugas",
    noDuties: "Pemohon",
    passwordHeading: "Ganti kata sandi",
    passwordMustChange:
      "Kata sandi Anda dibuatkan oleh kantor dan hanya untuk sekali masuk. Pilih kata sandi sendiri untuk melanjutkan.",
    currentPassword: "Kata sandi sekarang",
    changePassword: "Ganti kata sandi",
    passwordChanged: "Kata sandi sudah diganti. Di perangkat lain Anda perlu masuk lagi.",
    myApplications: "Permohonan saya")
}

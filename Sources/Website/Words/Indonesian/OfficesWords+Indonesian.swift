extension OfficesWords {
  static let indonesian = OfficesWords(
    heading: "Kantor perizinan",
    choose: "Pilih kota atau kabupaten tempat Anda mengurus izin.",
    notHere: "Halaman tidak ada",
    frame: .init(
      skipToContent: "Langsung ke isi", demonstrationName: "", mainNavigation: "Menu utama", userNavigation: "Akun"))
}

import Office

enum IndonesianIntakeRefusals {
  static func text(_ refusal: IntakeRefusal, _ time: TimeText) -> String {
    switch refusal {
    case .empty: "Berkas ini kosong. Pilih berkas yang berisi dokumennya."
    case .tooLarge(let size, let limit):
      "Berkas ini \(time.fileSize(size)); paling besar \(time.fileSize(limit)). Pindai dengan 150 dpi atau perkecil fotonya."
    case .wrongKind(let kind): wrongKind(kind)
    case .cutOff(let type): "\(name(type)) ini terpotong di tengah. Salin atau pindai ulang, lalu unggah lagi."
    case .damaged(let type):
      "\(name(type)) ini rusak dan tidak dapat dibuka. Simpan atau pindai ulang, lalu unggah lagi."
    case .encrypted: "PDF ini dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi."
    case .scripted: "PDF ini berisi program. Cetak ke PDF biasa atau pindai dokumennya, lalu unggah lagi."
    case .tooManyPages(let pages, let limit):
      "PDF ini \(time.whole(pages)) halaman; paling banyak \(limit). Unggah hanya halaman yang diminta."
    case .tooWide(let width, let height, let limit):
      "Gambar ini \(time.whole(width)) × \(time.whole(height)) piksel; sisinya paling panjang \(time.whole(limit)). "
        + "Perkecil, lalu unggah lagi."
    case .tooManyPixels(let width, let height, let limit):
      "Gambar ini \(time.whole(width)) × \(time.whole(height)) piksel; paling banyak "
        + "\(time.whole(limit / 1_000_000)) megapiksel. Perkecil, lalu unggah lagi."
    }
  }

  private static func wrongKind(_ kind: FileKind) -> String {
    let take = "Unggah PDF, JPEG, atau PNG."
    return switch kind {
    case .heic:
      "Ini foto HEIC dari iPhone, yang tidak dapat dibuka semua komputer. Di Pengaturan › Kamera › Format pilih "
        + "“Paling Kompatibel”, atau kirim fotonya sebagai JPEG, lalu unggah lagi."
    case .wordProcessor: "Ini berkas pengolah kata. Simpan sebagai PDF, lalu unggah lagi."
    case .officeSuite: "Ini lembar kerja atau presentasi. Simpan sebagai PDF, lalu unggah lagi."
    case .html, .xml: "Isinya halaman web, walaupun namanya lain. \(take)"
    case .text, .rtf: "Isinya teks biasa. Simpan sebagai PDF, lalu unggah lagi."
    case .zip, .rar, .sevenZip: "Ini arsip. Buka dahulu, lalu unggah dokumen di dalamnya satu per satu."
    case .video: "Ini video atau suara. \(take)"
    case .avif, .webp, .gif, .tiff, .bmp:
      "Ini gambar \(kind.rawValue.uppercased()). Simpan sebagai JPEG atau PNG, lalu unggah lagi."
    case .program: "Ini program, bukan dokumen. \(take)"
    case .pdf, .jpeg, .png:
      "Jenis \(kind.rawValue.uppercased()) tidak diterima untuk persyaratan ini. Periksa petunjuknya."
    case .unknown: "Jenis berkas ini tidak kami kenal. \(take)"
    }
  }

  private static func name(_ type: MediaType) -> String {
    switch type {
    case .pdf: "PDF"
    case .jpeg: "Foto JPEG"
    case .png: "Gambar PNG"
    }
  }
}

import ArgumentParser

/// Where an office's data lie; every command takes these.
struct StoreOptions: ParsableArguments {
  @Option(help: "Folder data: basis data, dokumen, gambar halaman. [SIMPLE_DATA; bawaan: var]")
  var data: String?

  @Option(
    help: "Basis data: sqlite:BERKAS atau postgres://PENGGUNA@MESIN/NAMA. [SIMPLE_DATABASE; bawaan: di folder data]")
  var database: String?

  @Option(
    help: """
      Dokumen: folder:JALUR atau s3://EMBER (dengan s3-endpoint, s3-key, s3-secret). \
      [SIMPLE_DOCUMENTS; bawaan: di folder data]
      """
  )
  var documents: String?

  @Option(help: "Kantor yang dipakai. [SIMPLE_OFFICE; bawaan: satu-satunya kantor di basis data]")
  var office: String?

  @Option(help: "Berkas pengaturan YAML dengan nama opsi sebagai kunci. [SIMPLE_CONFIG]")
  var config: String?

  @Option(help: "trace, debug, info, notice, warning, error. [SIMPLE_LOG_LEVEL; bawaan: info]")
  var logLevel: String?

  // For rehearsals and tests of an example office: time stands where a file says. Neither the environment nor the
  // settings file can set it, it is not listed, and an office of real people refuses it; see docs/decisions/0030.
  @Option(help: .private)
  var clockFile: String?
}

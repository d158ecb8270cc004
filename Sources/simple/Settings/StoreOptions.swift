import ArgumentParser

/// Where an office's data lie; every command takes these.
struct StoreOptions: ParsableArguments {
  @Option(help: "Folder data: basis data, dokumen, gambar halaman. [SIMPLE_DATA; bawaan: var]")
  var data: String?

  @Option(
    help: "Basis data: sqlite:BERKAS atau postgres://PENGGUNA@MESIN/NAMA. [SIMPLE_DATABASE; bawaan: di folder data]")
  var database: String?

  @Option(help: "Kantor yang dipakai. [SIMPLE_OFFICE; bawaan: kantor pertama di basis data]")
  var office: String?

  @Option(help: "Berkas pengaturan YAML dengan nama opsi sebagai kunci. [SIMPLE_CONFIG]")
  var config: String?

  @Option(help: "trace, debug, info, notice, warning, error. [SIMPLE_LOG_LEVEL; bawaan: info]")
  var logLevel: String?
}

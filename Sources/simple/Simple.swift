import ArgumentParser
@main struct Simple: ParsableCommand {}

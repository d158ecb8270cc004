// Linking this target is all there is to do: the program's memory then comes from jemalloc.

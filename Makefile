# The two commands of the README are `make run` and `make test`; each does its own set-up on a fresh machine.
.PHONY: run test torture bench bench-large bench-check lint docs

run:
	@scripts/run

test:
	@scripts/test

torture:
	@scripts/torture

lint:
	@scripts/lint

docs:
	@scripts/docs

# BENCH="--only sqlite pages --rounds 1" measures less.
bench:
	@scripts/bench $(BENCH)

# Ten million cases: wants 150 GB and some hours.
bench-large:
	@scripts/bench --only sizes --sizes 10000 100000 1000000 10000000

bench-check:
	@scripts/bench-check $(KEEP)

# The two commands of the README are `make run` and `make test`; each does its own set-up on a fresh machine.
.PHONY: run test torture bench lint docs

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

bench:
	@scripts/bench

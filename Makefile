# Thin names for the commands of start.py, which needs no make.
PYTHON ?= python3

.PHONY: run test lint types contracts wheel check package constraints translations bench fuzz torture help

run test lint types contracts wheel check package constraints translations help:
	$(PYTHON) start.py $@ $(ARGS)

bench:
	$(PYTHON) start.py bench $(NAME)

fuzz torture:
	$(PYTHON) start.py $@ $(ARGS)

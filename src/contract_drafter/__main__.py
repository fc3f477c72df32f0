"""`python -m contract_drafter` is the command `contract-drafter`."""

from contract_drafter.cli import main

if __name__ == "__main__":
    main()

# One word for each command that the documents give. Nothing needs `just`.

[private]
default:
    @just --list

# Runs every test that needs no extra package
test:
    cargo test

# Writes anew what the tests compare; read every change
bless:
    BLESS=1 cargo test -p spin-lock-safe-macros
    cargo fmt --all
    TRYBUILD=overwrite cargo test -p spin-lock-safe-tests --test ui -- wording_is
    TRYBUILD=overwrite cargo test -p spin-lock-safe-examples --test violations

# Runs the attribute on the kept inputs and on mutations of them
fuzz:
    .ci/fuzz

# Measures everything in docs/costs.md and writes its tables anew
bench:
    cargo run -p spin-lock-safe-benches -- machine-code --write
    cargo run -p spin-lock-safe-benches -- instructions --write
    cargo run -p spin-lock-safe-benches -- growth --write
    cargo run -p spin-lock-safe-benches -- build --write
    cargo run -p spin-lock-safe-benches -- incremental --write
    cargo run --release -p spin-lock-safe-benches -- rate --write

# Builds the crate's documentation; `just docs --open` shows it
docs *arguments:
    cargo doc --locked --no-deps -p spin-lock-safe {{ arguments }}

# Runs what must pass before anything lands; installs what it needs
ci:
    .ci/run

//! Measures the cost of the attribute and the token in machine code, build time, and requests per
//! second.
//!
//! ```text
//! cargo run -p spin-lock-safe-benches -- machine-code [--check | --write]
//! cargo run -p spin-lock-safe-benches -- instructions [--write]
//! cargo run -p spin-lock-safe-benches -- incremental [--write]
//! cargo run -p spin-lock-safe-benches -- growth [--write]
//! cargo run -p spin-lock-safe-benches -- build [--write]
//! cargo run --release -p spin-lock-safe-benches -- rate [--write]
//! ```
//!
//! `--check` fails if a handler costs more than it may. `--write` writes the table to
//! `docs/costs.md`.

mod build;
mod document;
mod machine_code;
mod rate;
mod shell;

use std::error::Error;
use std::process::ExitCode;

/// The result of code in which a tool or a file may fail.
type Outcome<T> = Result<T, Box<dyn Error>>;

const USAGE: &str = "usage: costs machine-code [--check | --write] \
     | (instructions | incremental | growth | build | rate) [--write]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("costs: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Outcome<()> {
    match arguments {
        ["machine-code"] => print(&machine_code::table(&machine_code::measure()?)),
        ["machine-code", "--check"] => machine_code::check(&machine_code::measure()?)?,
        ["machine-code", "--write"] => {
            let measured = machine_code::measure()?;
            document::write("machine-code", &machine_code::table(&measured))?;
        }
        ["build"] => print(&build::measure()?),
        ["build", "--write"] => document::write("build", &build::measure()?)?,
        ["instructions"] => print(&build::count()?),
        ["instructions", "--write"] => document::write("instructions", &build::count()?)?,
        ["incremental"] => print(&build::count_incremental()?),
        ["incremental", "--write"] => document::write("incremental", &build::count_incremental()?)?,
        ["growth"] => print(&build::count_growth()?),
        ["growth", "--write"] => document::write("growth", &build::count_growth()?)?,
        ["rate"] => print(&rate::measure()?),
        ["rate", "--write"] => document::write("rate", &rate::measure()?)?,
        // This program starts itself like this, under callgrind.
        [machine_code::EXECUTE, library] => machine_code::execute(library)?,
        _ => return Err(USAGE.into()),
    }
    Ok(())
}

fn print(table: &str) {
    println!("{table}");
}

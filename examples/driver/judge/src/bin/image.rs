//! Checks that a file is a driver that imports exactly what is expected, and prints the imports:
//!
//! ```text
//! image DRIVER MACHINE FILE-WITH-EXPECTED-IMPORTS
//! ```
//!
//! The file has a line `MODULE ROUTINE` for each import.

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use judge::Image;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("image: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [driver, machine, expected] = &arguments[..] else {
        return Err("usage: image DRIVER MACHINE EXPECTED-IMPORTS".into());
    };
    let file = fs::read(driver)?;
    let expected = fs::read_to_string(expected)?;
    let image = Image::parse(&file)?;
    if image.machine != machine {
        return Err(format!("{driver} is for {}", image.machine).into());
    }
    println!("{driver}: PE32+, {machine}, native, {} bytes", file.len());
    Ok(compare(&image, &expected))
}

/// Prints the imports, and returns whether they are as expected.
fn compare(image: &Image, expected: &str) -> bool {
    let found: BTreeSet<_> = image.imports.iter().map(ToString::to_string).collect();
    let expected: BTreeSet<_> = expected.lines().map(str::to_owned).collect();
    for import in found.union(&expected) {
        let (module, routine) = import.split_once(' ').unwrap_or((import, ""));
        let note = match (found.contains(import), expected.contains(import)) {
            (true, true) => "",
            (true, false) => "  NOT EXPECTED",
            _ => "  MISSING",
        };
        println!("  {module:<14} {routine}{note}");
    }
    found == expected
}

//! Makes a driver import from another module, whose name has the same length:
//!
//! ```text
//! redirect DRIVER MODULE OTHER-MODULE NEW-FILE
//! ```

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use judge::redirect_imports;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("redirect: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [driver, module, other, new] = &arguments[..] else {
        return Err("usage: redirect DRIVER MODULE OTHER NEW-FILE".into());
    };
    if module.len() != other.len() {
        return Err(format!("{module} and {other} are not as long").into());
    }
    let mut file = fs::read(driver)?;
    let redirected = redirect_imports(&mut file, module, other)?;
    if redirected == 0 {
        return Err(format!("{driver} does not import from {module}").into());
    }
    fs::write(new, file)?;
    Ok(())
}

//! The rule SpinLockSafe as one integer over all paths of generated drivers, against the
//! lint.
//!
//! Programs in a small driver language are written from seeds, judged by a model that
//! knows nothing of the lint, and compiled. One that breaks the rule on some path must be
//! refused, one that keeps it must compile. See the package's README.

mod compile;
mod coverage;
mod generate;
mod language;
mod mutants;
mod reduce;
mod render;
mod runs;
mod semantics;
mod survey;
mod verdict;

use std::fmt;
use std::io;
use std::path::Path;

pub use compile::Toolchain;
pub use mutants::{Mutant, completing, mutants};
pub use survey::{Plan, Survey};

/// Why a survey could not be made.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    fn of(path: &Path, error: &io::Error) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

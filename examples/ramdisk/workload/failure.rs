use alloc::string::{String, ToString as _};
use core::fmt;
use std::error::Error;

use spin_lock_safe::simulated_kernel::StartError;

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// `what` went wrong.
    pub fn of(what: impl fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// Checks that something is as expected.
///
/// # Errors
///
/// A failure that says `what`, unless it is `fine`.
pub fn expect(fine: bool, what: impl fmt::Display) -> Result<(), Failure> {
    if fine { Ok(()) } else { Err(Failure::of(what)) }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Failure {}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        Self::of(error)
    }
}

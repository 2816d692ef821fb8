use core::fmt;
use std::error::Error;

/// What was not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

impl Failure {
    pub(super) fn of(what: impl fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// A failure that says `what` unless it is `fine`.
pub(super) fn expect(fine: bool, what: impl fmt::Display) -> Result<(), Failure> {
    if fine { Ok(()) } else { Err(Failure::of(what)) }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Failure {}

use core::fmt;

use windows_sys::Win32::Foundation::GetLastError;

/// The reason of a failure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    what: &'static str,
    /// The found and the expected number.
    numbers: Option<(u64, u64)>,
}

impl Failure {
    pub(crate) const fn of(what: &'static str) -> Self {
        Self {
            what,
            numbers: None,
        }
    }

    /// Returns the failure of the last system call.
    pub(crate) fn of_last_error(what: &'static str) -> Self {
        Self {
            what,
            numbers: Some((last_error().into(), 0)),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)?;
        match self.numbers {
            Some((found, expected)) => write!(f, ": {found}, expected {expected}"),
            None => Ok(()),
        }
    }
}

/// Fails if the condition is false.
pub(crate) fn expect(so: bool, what: &'static str) -> Result<(), Failure> {
    so.then_some(()).ok_or(Failure::of(what))
}

/// Fails if the two values differ.
pub(crate) fn expect_same(
    what: &'static str,
    found: impl Into<u64>,
    expected: impl Into<u64>,
) -> Result<(), Failure> {
    let (found, expected) = (found.into(), expected.into());
    if found == expected {
        return Ok(());
    }
    Err(Failure {
        what,
        numbers: Some((found, expected)),
    })
}

pub(crate) fn last_error() -> u32 {
    // SAFETY: the function may be called at any time.
    unsafe { GetLastError() }
}

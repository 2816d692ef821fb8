use core::fmt;

use windows_sys::Win32::Foundation::GetLastError;

/// What was not as expected.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    what: &'static str,
    /// What was found, and what was expected.
    numbers: Option<(u64, u64)>,
}

impl Failure {
    pub(crate) const fn of(what: &'static str) -> Self {
        Self {
            what,
            numbers: None,
        }
    }

    /// The last call of the system failed.
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

/// Fails if it is not so.
pub(crate) fn expect(so: bool, what: &'static str) -> Result<(), Failure> {
    so.then_some(()).ok_or(Failure::of(what))
}

/// Fails if the two are not the same.
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
    // SAFETY: it may be called at any time.
    unsafe { GetLastError() }
}

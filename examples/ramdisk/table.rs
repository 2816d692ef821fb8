//! Formats the lines that an example prints at its end.

use alloc::format;
use alloc::string::{String, ToString as _};
use core::fmt;
use std::process::ExitCode;

use spin_lock_safe::simulated_kernel::Statistics;

/// Writes a line with a number.
///
/// # Errors
///
/// Those of the formatter.
pub fn row(f: &mut fmt::Formatter<'_>, name: &str, count: u64, note: &str) -> fmt::Result {
    let line = format!("  {name:<20}{:>8}  {note}", grouped(count));
    writeln!(f, "{}", line.trim_end())
}

/// Writes the simulated kernel's statistics.
///
/// # Errors
///
/// Those of the formatter.
pub fn kernel(f: &mut fmt::Formatter<'_>, kernel: &Statistics) -> fmt::Result {
    let nesting = format!("{} at a time at most", kernel.deepest_nesting);
    writeln!(f, "\nkernel")?;
    row(f, "spin locks taken", kernel.acquisitions as u64, &nesting)?;
    let checked = "of the rules on locks, the IRQL, and requests that are completed once";
    row(f, "violations", kernel.violations as u64, checked)
}

/// Returns whether each of `requests` was completed exactly once.
#[must_use]
pub fn once_each(requests: u64, is_so: bool) -> String {
    let once = if is_so {
        "each completed exactly once"
    } else {
        "NOT EACH COMPLETED EXACTLY ONCE"
    };
    format!("{} requests, {once}", grouped(requests))
}

/// Returns success if each request was completed exactly once and no rule was broken.
#[must_use]
pub const fn verdict(is_once_each: bool, kernel: &Statistics) -> ExitCode {
    if is_once_each && kernel.violations == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Formats `number` with a comma before every three digits.
#[must_use]
pub fn grouped(number: u64) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{},{rest:03}", grouped(thousands)),
    }
}

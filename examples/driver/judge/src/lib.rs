//! Judges the example drivers from outside, without knowledge of the lint.
//!
//! [`Image`] reads the subsystem and the imports from the file. [`judge`] reads the calls that
//! Wine's kernel prints with `WINEDEBUG=+ntoskrnl,+pid`, keeps the set of spin locks that
//! each thread holds, and reports what the rule SpinLockSafe forbids.

mod findings;
mod image;
mod judge;
mod processes;
mod redirect;
mod requests;
mod routines;
mod trace;

pub use findings::{Finding, FindingKind};
pub use image::{Image, ImageError, Import};
pub use judge::{Totals, Verdict, judge};
pub use redirect::redirect_imports;

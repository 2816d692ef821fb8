//! Raw kernel types and the routines behind the safe wrappers.
//!
//! The routines come from one of two back ends with the same signatures:
//!
//! * `ntoskrnl` binds the exports of `ntoskrnl.exe`, and `storport` those of
//!   `storport.sys`. They are used on Windows.
//! * `simulated` is a small kernel in user mode, for tests and examples. It is
//!   used on every other target, and on Windows with the feature
//!   `simulated-kernel`.
//!
//! A driver has no reason to call those that lock, complete or start requests: the
//! wrappers in [`ddi`](crate::ddi) are the same routines with the lock rule checked.
//!
//! The types are those of the `windows-sys` crate where that is right. A
//! `wdk-sys` pointer has the same layout and converts with
//! [`cast`](https://doc.rust-lang.org/core/primitive.pointer.html#method.cast).

mod miniport_types;
mod roles;
mod stack_location;
mod storport_types;
mod types;

#[cfg(all(windows, not(feature = "simulated-kernel")))]
mod ntoskrnl;
#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub mod simulated;
#[cfg(all(windows, not(feature = "simulated-kernel")))]
mod storport;

pub use miniport_types::*;
#[cfg(all(windows, not(feature = "simulated-kernel")))]
pub use ntoskrnl::*;
pub use roles::*;
#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub use simulated::routines::*;
pub use stack_location::*;
#[cfg(all(windows, not(feature = "simulated-kernel")))]
pub use storport::*;
pub use storport_types::*;
pub use types::*;

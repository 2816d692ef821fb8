//! Raw kernel types and the routines behind the safe wrappers.
//!
//! The routines come from one of two back ends with the same signatures:
//!
//! * On Windows, the exports of `ntoskrnl.exe` and `storport.sys`.
//! * On every other target, and on Windows with the feature `simulated-kernel`, those of a
//!   small kernel in user mode, for tests and examples.
//!
//! A driver has no reason to call those that lock, complete or start requests: the
//! wrappers in [`ddi`](crate::ddi) are the same routines with the lock rule checked.
//!
//! The types are those of the `windows-sys` crate where that is right. A `wdk-sys` pointer converts
//! with [`cast`](https://doc.rust-lang.org/core/primitive.pointer.html#method.cast), and back: every
//! field lies where Microsoft's headers for x64 have it. The headers align [`IRP`] and
//! [`DEVICE_OBJECT`] to 16 bytes and these types are aligned to 8, so that `DEVICE_OBJECT` is 8 bytes
//! shorter here.

#[cfg(all(windows, not(feature = "simulated-kernel")))]
mod ntoskrnl;
#[cfg(any(not(windows), feature = "simulated-kernel"))]
mod simulated_exports;
#[cfg(all(windows, not(feature = "simulated-kernel")))]
mod storport;

#[cfg(all(windows, not(feature = "simulated-kernel")))]
pub use ntoskrnl::*;
#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub use simulated_exports::*;
#[cfg(all(windows, not(feature = "simulated-kernel")))]
pub use storport::*;

pub use crate::raw::*;

/// The former place of the simulated kernel.
#[doc(hidden)]
#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub use crate::simulated_kernel as simulated;

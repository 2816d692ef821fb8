//! Raw kernel types, and the raw routines that the safe wrappers call.
//!
//! The routines come from one of two back ends with the same signatures:
//!
//! * On Windows, the exports of `ntoskrnl.exe` and `storport.sys`.
//! * On every other target, and on Windows with the feature `simulated-kernel`, the exports of a
//!   small kernel in user mode, for tests and examples.
//!
//! A driver has no reason to call the raw routines that lock, complete or start requests. The
//! wrappers in [`ddi`](crate::ddi) are the same routines with the lock rule checked.
//!
//! The types are those of the `windows-sys` crate, except where its layouts are wrong. Pointers convert
//! to and from those of `wdk-sys` with
//! [`cast`](https://doc.rust-lang.org/core/primitive.pointer.html#method.cast), because every field lies
//! where Microsoft's headers for x64 have it. The headers align [`IRP`] and [`DEVICE_OBJECT`] to 16 bytes.
//! The types here are aligned to 8, so `DEVICE_OBJECT` is 8 bytes shorter.

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

/// The former path of the simulated kernel.
#[doc(hidden)]
#[cfg(any(not(windows), feature = "simulated-kernel"))]
pub use crate::simulated_kernel as simulated;
